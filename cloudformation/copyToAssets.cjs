/** Puts the templates beside the UI's static assets, so that the Connect page can offer them for download. */
const { copyFileSync, mkdirSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const assets = join(__dirname, '..', 'ui', 'assets');
mkdirSync(assets, { recursive: true });
for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.yaml')))
  copyFileSync(join(__dirname, file), join(assets, file));
