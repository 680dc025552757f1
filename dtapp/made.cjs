const { existsSync, readdirSync, statSync } = require('node:fs');
const { basename, join } = require('node:path');

/** Files of a folder by their ending, without it; none when there is no such folder. */
const named = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => basename(file, ending))
    : [];

/** What a build of the app must leave behind: the page, its program, and one file per function, action and document. */
function expected(root) {
  const functions = [
    ...named(join(root, 'api'), '.function.ts'),
    ...named(join(root, 'actions'), '.action.ts'),
    ...named(join(root, 'actions'), '.action.tsx'),
  ];
  // `<name>.<type>.<extension>` becomes `<name>`.
  const documents = named(join(root, 'documents'), '').map((file) => `documents/${file.split('.')[0]}`);
  const programs = functions.map((name) => `api/${name}.js`);
  return ['ui/index.html', 'ui/main.js', ...programs, ...documents].map((file) => `dist/${file}`);
}

/** What an analysis must leave behind. */
const analysed = ['dist/ui.metafile.json', 'dist/function.metafile.json'];

/**
 * What is missing, empty, or older than the run that should have made it.
 * @param {string} root @param {'build' | 'analyze'} verb @param {number} since milliseconds since the epoch
 * @returns {string[]} in words
 */
exports.notMade = (root, verb, since) =>
  (verb === 'analyze' ? analysed : expected(root)).flatMap((file) => {
    const path = join(root, file);
    if (!existsSync(path)) return [`${file} is missing`];
    const { size, mtimeMs } = statSync(path);
    if (size === 0) return [`${file} is empty`];
    // File systems may keep whole seconds only.
    return mtimeMs < since - 1000 ? [`${file} is left over from an earlier run`] : [];
  });
