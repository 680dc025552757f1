import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { ApiError, type Reply } from '../http/operation';

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};

/** A file as it lies, never cached: the next build replaces it under the same name. @throws ApiError 404 */
export async function sendFile(path: string): Promise<Reply> {
  const body = await readFile(path).catch(() => null);
  if (!body) throw new ApiError(404, 'No such file');
  const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
  return { status: 200, body, headers: { 'content-type': contentType, 'cache-control': 'no-cache' } };
}
