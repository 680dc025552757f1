/*
 * `npm run sbom`: a CycloneDX list of every package, `out/sbom.cdx.json` of what is installed and `out/sbom-app.cdx.json` of what the
 * app may ship, by npm's own command; fails where a licence is none of those that were looked at. Needs no network.
 */
const { execFileSync } = require('node:child_process');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { refused } = require('./licences.cjs');

const root = join(__dirname, '..');

/** @returns {{ components: object[] }} by npm, which reads the lock file and what is installed */
function listed(...flags) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' };
  return JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', ...flags], options));
}

mkdirSync(join(root, 'out'), { recursive: true });
const wrong = [];
for (const [file, flags, isShipped] of [
  ['sbom.cdx.json', [], false],
  ['sbom-app.cdx.json', ['--omit', 'dev'], true],
]) {
  const bom = listed(...flags);
  writeFileSync(join(root, 'out', file), `${JSON.stringify(bom, null, 2)}\n`);
  wrong.push(...refused(bom.components, isShipped));
  console.log(`out/${file}: ${bom.components.length} packages`);
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
