/**
 * The end of `npm test`: which suites took longest, so that a suite that grows is seen before it is a burden. It is written into
 * the file `SLOWEST_SUITES` too, for whoever tells it later.
 */
const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');

const most = 10;

class SlowestSuites {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_, { testResults }) {
    if (testResults.length <= most) return;
    const lines = testResults
      .map(({ testFilePath, perfStats }) => ({ path: relative(this.rootDir, testFilePath), ms: perfStats.runtime }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, most)
      .map(({ path, ms }) => `${(ms / 1000).toFixed(1).padStart(8)} s  ${path}`);
    const told = `\nSlowest suites:\n${lines.join('\n')}\n`;
    process.stderr.write(told);
    const { SLOWEST_SUITES: file } = process.env;
    if (file) writeFileSync(file, told);
  }
}

module.exports = SlowestSuites;
