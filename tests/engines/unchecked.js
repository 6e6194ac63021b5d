/**
 * What an engine cannot show at all is checked as far as it can be, and told at the end of a run: the
 * command `tell-unchecked` collects it, the reporter prints it.
 */
export function uncheckedReport() {
  const told = new Set();
  return {
    plugin: {
      name: 'unchecked',
      executeCommand({ command, payload, session }) {
        if (command !== 'tell-unchecked') return undefined;
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
