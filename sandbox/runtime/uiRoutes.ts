import { join } from 'node:path';
import type { Operation, Route } from '../http/operation';
import type { BuiltApp } from './builtApp';
import { runtimeLoader } from './runtimeLoader';
import { sendLetters } from './letters';
import { sendFile } from './sendFile';
import { serveUi } from './serveUi';
import { viewDashboard } from './viewer/viewDashboard';
import { sendViewerFile } from './viewer/viewerBundle';

const redirectToUi: Operation = () => () => ({ status: 302, headers: { location: '/ui/' } });
const icon: Operation = () => () => sendFile(join(__dirname, '../../ui/assets/icon.svg'));

const shippedWith = ({ app, uiDir }: BuiltApp) => ({
  ...{ appId: app.id, documents: app.documents ?? {}, dir: join(uiDir, '../documents') },
});

/** What a browser loads: the app as built, the runtime it expects, and a viewer for the documents it makes. */
export const uiRoutes = (app: BuiltApp): readonly Route[] => [
  { method: 'GET', path: '/', scopes: [], operation: redirectToUi },
  { method: 'GET', path: '/ui', scopes: [], operation: redirectToUi },
  { method: 'GET', path: '/ui/', scopes: [], operation: serveUi(app.uiDir) },
  { method: 'GET', path: '/ui/:path{.+}', scopes: [], operation: serveUi(app.uiDir) },
  { method: 'GET', path: '/favicon.ico', scopes: [], operation: icon },
  { method: 'GET', path: '/platform/runtime/runtime-loader.js', scopes: [], operation: runtimeLoader(app.app) },
  { method: 'GET', path: '/platform/runtime/letters/:weight', scopes: [], operation: sendLetters },
  { method: 'GET', path: '/ui-dashboards/viewer/:file', scopes: [], operation: sendViewerFile },
  { method: 'GET', path: '/ui-dashboards/:id', scopes: [], operation: viewDashboard(shippedWith(app)) },
];
