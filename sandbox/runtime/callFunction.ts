import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiError, type Call, type Operation, type Reply } from '../http/operation';
import type { BuiltApp } from './builtApp';
import { executeInRuntime } from './executeInRuntime';

/** `GET` and `POST /api/<name>`: runs the built function and answers its value as JSON (a text as text, as `dt-app` does). */
export const callFunction =
  ({ functionsDir, app }: BuiltApp): Operation =>
  (world) =>
  async (call) => {
    const name = call.params['name'] ?? '';
    const code = await readFunction(functionsDir, name);
    try {
      const value = await executeInRuntime(world, app, { name, code, payload: payloadOf(call) });
      return { status: 200, body: typeof value === 'string' ? value : (value ?? null) };
    } catch (error) {
      return crash(name, error);
    }
  };

async function readFunction(functionsDir: string, name: string): Promise<Buffer> {
  const isName = /^[a-z0-9-]+$/i.test(name);
  const code = isName ? await readFile(join(functionsDir, `${name}.js`)).catch(() => null) : null;
  if (!code) throw new ApiError(404, `App function "${name}" not found in ${functionsDir}; has the app been built?`);
  return code;
}

/** The SDK sends JSON as `text/plain`; what is not JSON reaches the function as a text. */
function payloadOf(call: Call): string | undefined {
  if (call.raw.length === 0) return undefined;
  const text = new TextDecoder().decode(call.raw);
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}

/** What AppEngine answers when a function throws, with the error it threw. */
function crash(name: string, error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`sandbox: function ${name} crashed: ${message}`);
  const details = { message, type: 'UNCAUGHT_EXCEPTION', details: null };
  return { status: 540, body: { error: { code: 540, message: 'Execution crashed', details } } };
}
