/**
 * Some things an engine cannot show. The tests check them as far as possible and report the rest with
 * the command `report-gap`; the reporter prints the reports at the end of a run.
 */
export function gapReport() {
  const gaps = new Set();
  return {
    plugin: {
      name: 'engine-gaps',
      executeCommand({ command, payload, session }) {
        if (command !== 'report-gap') return undefined;
        gaps.add(`${session.browser.name}: ${payload}`);
        return true;
      },
    },
    reporter: {
      onTestRunFinished() {
        if (gaps.size === 0) return;
        console.log(
          `\nWhat could not be checked in every engine:\n${[...gaps].map((each) => `- ${each}\n`).join('')}`,
        );
      },
    },
  };
}
