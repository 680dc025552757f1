import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call, Operation, Reply, Route } from '../../http/operation';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../protocol/awsError';
import { createStack } from '../cloudformation/createStack';
import { reviewLink } from './reviewLink';
import { stackShelf } from '../stacks/stack';

/** A file of this folder. The page needs nothing from elsewhere, and says so to the browser. */
const page =
  (file: string, contentType: string): Operation =>
  () =>
  () => ({
    status: 200,
    body: new Uint8Array(readFileSync(join(__dirname, file))),
    headers: {
      'Content-Type': `${contentType}; charset=utf-8`,
      'Content-Security-Policy': "default-src 'self'; img-src data:",
      'Cache-Control': 'no-store',
    },
  });

/** JSON in, `{ ok, value }` or `{ ok, problem }` out: a refusal is an answer here, no failed request in the browser's console. */
const api =
  (answer: (world: World, call: Call) => object): Operation =>
  (world) =>
  (call): Reply => {
    try {
      return { status: 200, body: { ok: true, value: answer(world, call) } };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { code, message, parameters } = error;
      return { status: 200, body: { ok: false, problem: { code, message, parameters } } };
    }
  };

const review = api((world, { json }) => reviewLink(world, textOf(json, 'fragment')));

const create = api((world, { json }) => {
  const accountId = textOf(json, 'accountId');
  if (!/^\d{12}$/.test(accountId)) throw validationError('Signed in to account: an account id has twelve digits.');
  const { parameters, acknowledged } = json as { parameters?: unknown; acknowledged?: unknown };
  const stack = createStack(
    world,
    { accountId, region: textOf(json, 'region') },
    {
      stackName: textOf(json, 'stackName'),
      template: { url: textOf(json, 'templateUrl') },
      parameters: stringsOf(parameters),
      capabilities: acknowledged === true ? ['CAPABILITY_NAMED_IAM'] : [],
      tags: new Map(),
      roleArn: null,
      isProtected: false,
    },
  );
  return { stackId: stack.id };
});

const watch = api((world, { query }) => {
  const stack = world.shelf(stackShelf).get(query.get('stackId') ?? '');
  if (!stack) throw validationError('This stack does not exist.');
  const { name, status, statusReason, events, outputs } = stack;
  return { name, status, statusReason, events, outputs: status === 'CREATE_COMPLETE' ? outputs : [] };
});

function textOf(json: unknown, name: string): string {
  const value = (json as Record<string, unknown> | null)?.[name];
  if (typeof value !== 'string') throw validationError(`${name} is missing in the request.`);
  return value;
}

function stringsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) throw validationError('parameters is missing in the request.');
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

/** The sandbox's stand-in for the CloudFormation console: a page, and what its script asks for. */
export const consoleRoutes: readonly Route[] = [
  { method: 'GET', path: '/aws/console/cloudformation/home', scopes: [], operation: page('home.html', 'text/html') },
  { method: 'GET', path: '/aws/console/console.js', scopes: [], operation: page('console.js', 'text/javascript') },
  { method: 'GET', path: '/aws/console/console.css', scopes: [], operation: page('console.css', 'text/css') },
  { method: 'POST', path: '/aws/console/api/review', scopes: [], operation: review },
  { method: 'POST', path: '/aws/console/api/stacks', scopes: [], operation: create },
  { method: 'GET', path: '/aws/console/api/stacks', scopes: [], operation: watch },
];
