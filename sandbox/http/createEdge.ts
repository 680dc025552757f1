import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Call, Reply, Route } from './operation';
import type { Mount } from './mount';
import type { World } from '../world/world';
import { authorize } from './authorize';
import { errorReply } from './errorReply';
import { Dropped, injectFault } from './injectFault';
import { readCall, withJson } from './readCall';
import { sendReply } from './sendReply';
import { unknownRoute } from './unknownRoute';
import { requestShelf } from './requestLog';

type Answer = (call: Call) => Reply | Promise<Reply>;

/** Looks at a request before anything else does, whether or not there is a route for it. @throws ApiError to refuse it */
export type Gate = (world: World, method: string, path: string) => void;

/** The only place where HTTP meets operations: reads, checks, runs, logs, and turns errors into envelopes. */
export function createEdge(
  world: World,
  mounts: readonly Mount[],
  gate: Gate = () => undefined,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const admitted = (path: string, answer: Answer): Answer => {
    return (call) => {
      gate(world, call.method, path);
      return answer(call);
    };
  };
  for (const mount of mounts) {
    for (const route of mount.routes) {
      const answer = operationOf(world, mount, route);
      app.on(route.method, mount.at + route.path, (context) =>
        mount.plain
          ? plain(context, answer)
          : observed(world, context, admitted(new URL(context.req.url).pathname, answer)),
      );
    }
  }
  app.notFound((context) => {
    const { pathname } = new URL(context.req.url);
    return observed(
      world,
      context,
      admitted(pathname, (call) => unknownRoute(call, pathname)),
    );
  });
  return app;
}

function operationOf(world: World, mount: Mount, route: Route): Answer {
  const operation = route.operation(world);
  return (call) => {
    authorize(world, mount.callers, route, call);
    return operation(withJson(call, mount.callers === 'anyone'));
  };
}

async function plain(context: Context, answer: Answer): Promise<Response> {
  const call = await readCall(context);
  return sendReply(await settle(() => answer(call))).response;
}

/** With faults before and a line in the request log after. */
async function observed(world: World, context: Context<{ Bindings: HttpBindings }>, answer: Answer): Promise<Response> {
  const call = await readCall(context);
  const path = new URL(context.req.url).pathname;
  const record = { at: new Date(world.clock.now()).toISOString(), method: call.method, path, bytesIn: call.raw.length };
  try {
    const injected = await injectFault(world, call, path);
    const reply = injected.reply ?? injected.damaged(await settle(() => answer(injected.call)));
    const { response, bytesOut } = sendReply(reply);
    // The environment's own time (RFC 9110, 6.6.1), which `POST /sandbox/clock` may have moved.
    response.headers.set('date', new Date(world.clock.now()).toUTCString());
    world.shelf(requestShelf).push({ ...record, status: reply.status, bytesOut });
    return response;
  } catch (error) {
    if (!(error instanceof Dropped)) throw error;
    if (error.isDone) await settle(() => answer(call));
    world.shelf(requestShelf).push({ ...record, status: 0, bytesOut: 0 });
    context.env.incoming.socket.destroy();
    return new Response(null, { status: 500 });
  }
}

async function settle(run: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    return errorReply(error);
  }
}
