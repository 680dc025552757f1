import { existsSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { Operation, Reply } from '../http/operation';
import { appPolicy, policyHeader } from './appPolicy';
import { page } from './viewer/page';
import { sendFile } from './sendFile';

/** The built UI under the policy of an installed app; a path that is no file is a route of the app and gets its index page. */
export const serveUi =
  (uiDir: string): Operation =>
  () =>
  async (call) => {
    const index = join(uiDir, 'index.html');
    if (!existsSync(index)) return notBuilt();
    const wanted = normalize(join(uiDir, call.params['path'] ?? 'index.html'));
    const isInside = wanted.startsWith(normalize(uiDir) + sep);
    const file = await sendFile(isInside && existsSync(wanted) && statSync(wanted).isFile() ? wanted : index);
    return { ...file, headers: { ...file.headers, 'content-security-policy': policyHeader(appPolicy) } };
  };

function notBuilt(): Reply {
  return page(
    503,
    'The app is not built yet',
    '<p>Run <code>npm run build</code>, then reload this page. <code>npm start</code> does both.</p>',
  );
}
