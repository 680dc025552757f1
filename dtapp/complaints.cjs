/** What dt-app prints when something failed. Its exit code does not tell: it is 0 also when nothing could be bundled. */
const complaints = [
  /\bBuild failed\b/i,
  /\bBundle analysis failed\b/i,
  /\bNo matching export\b/,
  /\bCould not resolve\b/,
  /\[ERROR\]/,
  /\bERROR:/,
  /\berror TS\d+:/,
  /\bCode: \[/,
  /(?:^|[\s>-])(?:Type|Syntax|Reference|Range)?Error: /,
  /\bFailed to (?:build|bundle|compile|deploy|install|read|load|create)\b/i,
  /\b(?:build|building|bundling|validation|deployment|analysis|widget)\b.{0,40}\bfailed\b/i,
  /\bfailed\b.{0,40}\b(?:build|bundle|validation|deployment|widget)\b/i,
];

/** Colours and cursor movements of a terminal. */
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');

/** The lines of an output that tell of a failure. @param {string} printed @returns {string[]} */
exports.complaintsIn = (printed) =>
  printed
    .replace(escapes, '')
    .split(/[\r\n]+/)
    .filter((line) => complaints.some((complaint) => complaint.test(line)));
