import { existsSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { Operation, Reply } from '../http/operation';
import { page } from './viewer/page';
import { sendFile } from './sendFile';

/** The built UI; a path that is no file is a route of the app and gets its index page. */
export const serveUi =
  (uiDir: string): Operation =>
  () =>
  (call) => {
    const index = join(uiDir, 'index.html');
    if (!existsSync(index)) return notBuilt();
    const wanted = normalize(join(uiDir, call.params['path'] ?? 'index.html'));
    const isInside = wanted.startsWith(normalize(uiDir) + sep);
    return sendFile(isInside && existsSync(wanted) && statSync(wanted).isFile() ? wanted : index);
  };

function notBuilt(): Reply {
  return page(
    503,
    'The app is not built yet',
    '<p>Run <code>npm run build</code>, then reload this page. <code>npm start</code> does both.</p>',
  );
}
