import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowToken } from '../http/userScopes';
import type { ActionAnswer, RunAction } from '../platform/automation/stored/actionShelf';
import type { World } from '../world/world';
import type { BuiltApp } from './builtApp';
import { executeInRuntime } from './executeInRuntime';

/**
 * Runs an action of the built app as AutomationEngine does, in the name of the workflow's actor; null when there is none of that
 * name. Rejects when the runtime stops it (120 s, memory), which its answer does not tell.
 */
export const runAction =
  (world: World, { functionsDir, app }: Pick<BuiltApp, 'functionsDir' | 'app'>): RunAction =>
  async (name, input) => {
    const isName = /^[a-z0-9-]+$/i.test(name);
    const code = isName ? await readFile(join(functionsDir, `${name}.js`)).catch(() => null) : null;
    if (code === null) return null;
    const payload = JSON.stringify(input ?? {});
    return parseAnswer(await executeInRuntime(world, app, { name, code, payload, token: workflowToken }));
  };

/** `{ result, logs, metadata, error? }` of an action as `dt-app` builds it (automation-action-utils 0.29). A function answers otherwise. */
function parseAnswer(value: unknown): ActionAnswer {
  const isAnswer = typeof value === 'object' && value !== null && 'metadata' in value;
  if (!isAnswer) return { result: null, logs: '', error: 'This is a function, not an action' };
  const { result, logs, error } = value as { result?: unknown; logs?: unknown; error?: unknown };
  const text = typeof logs === 'string' ? logs : logs === undefined ? '' : JSON.stringify(logs);
  return { result: result ?? null, logs: text, error: error === undefined || error === null ? null : messageOf(error) };
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { message } = error as { message?: unknown };
  return typeof message === 'string' ? message : JSON.stringify(error);
}
