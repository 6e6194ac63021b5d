/**
 * What an engine cannot show at all is checked as far as it can be, and told at the end of a run: the
 * command `report-gap` collects it, the reporter prints it.
 */
export function gapReport() {
  const told = new Set();
  return {
    plugin: {
      name: 'unchecked',
      executeCommand({ command, payload, session }) {
        if (command !== 'report-gap') return undefined;
        told.add(`${session.browser.name}: ${payload}`);
        return true;
      },
    },
    reporter: {
      onTestRunFinished() {
        if (told.size === 0) return;
        console.log(
          `\nWhat could not be checked in every engine:\n${[...told].map((each) => `- ${each}\n`).join('')}`,
        );
      },
    },
  };
}
