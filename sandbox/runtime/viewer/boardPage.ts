import type { Reply } from '../../http/operation';
import { escapeHtml } from './escapeHtml';

const style = `
  body { margin: 0 } main.grid { display: grid; grid-template-columns: repeat(24, minmax(0, 1fr)); grid-auto-rows: 56px; gap: 8px; padding: 0 16px 16px }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 16px; padding: 12px 16px }
  .bar h1 { font-size: 20px; line-height: 28px; margin: 0 } .picker { display: flex; align-items: center; gap: 8px }
  .tile { background: var(--dt-colors-background-surface-default, #fff); border: 1px solid var(--dt-colors-border-neutral-default, #cdcddf); border-radius: 12px }
  .tile, .text { padding: 12px; box-sizing: border-box; overflow: auto; min-width: 0 }
  .text h1, .text h2 { margin: 0 }
  section > h2 { font-size: 14px; line-height: 20px; margin: 0 0 8px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
  .single { font-size: 36px; line-height: 44px; font-weight: 600; margin: 8px 0 0; text-align: center } .none { margin: 0; opacity: .75 }
  .tile .none { text-align: center }
`;

/** JSON inside a script element: no text in it can end the element. */
const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The page that draws a board: what it shows as data, and the viewer beside it. */
export const boardPage = (name: string, board: unknown): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(name)}</title>
<style>${style}</style>
<link rel="stylesheet" href="/ui-dashboards/viewer/main.css">
<script src="/platform/runtime/runtime-loader.js"></script>
</head>
<body><div id="root"><p>Sandbox viewer: it needs JavaScript.</p></div>
<script type="application/json" id="dashboard">${inScript(board)}</script>
<script type="module" src="/ui-dashboards/viewer/main.js"></script>
</body>
</html>
`,
});
