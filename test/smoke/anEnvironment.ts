import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The four calls that `dt-app deploy` makes, and what came with the app. It runs nothing. */
export async function anEnvironment() {
  const received: Buffer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const isUpload = request.method === 'POST' && request.url?.endsWith('/registry/v1/apps');
        if (isUpload) received.push(Buffer.concat(chunks));
        const body = answerTo(request.url ?? '');
        response.writeHead(isUpload ? 202 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerTo(path: string): object {
  if (path.includes('app.manifest.schema.json')) return { type: 'object', properties: {} };
  if (path.includes('/registry/v1/apps/')) return { resourceStatus: { status: 'OK', subResourceStatuses: [] } };
  return {};
}
