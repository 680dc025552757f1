import type { Reply } from '../../http/operation';
import { escapeHtml } from './escapeHtml';

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; padding: 1.5rem; color: #1b1c2e; background: #f6f6fa }
  h1 { font-size: 1.5rem; margin: 0 0 1rem }
  @media (prefers-color-scheme: dark) {
    body { color: #f0f0f5; background: #1b1c2e }
  }
`;

/** A plain page of the sandbox. `body` is HTML; the title is escaped here. */
export function page(status: number, title: string, body: string): Reply {
  const text = escapeHtml(title);
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text}</title>
<style>${style}</style>
</head>
<body><main><h1>${text}</h1>
${body}
</main></body>
</html>
`,
  };
}
