import type { Operation, Reply } from '../../http/operation';
import type { World } from '../../world/world';
import { AwsError } from './awsError';
import { callerOf, type Caller } from './caller';
import { fields, type Fields } from './fields';

/** An action of a JSON API: answers the document of its response. */
export type JsonAction = (world: World, caller: Caller, input: Fields) => object;

interface JsonApi {
  /** What stands before the dot in `X-Amz-Target`. */
  target: string;
  version: '1.0' | '1.1';
  /** The model counts its errors by the codes of the Query API that it had before. */
  isQueryCompatible?: true;
  actions: Readonly<Record<string, JsonAction>>;
}

/**
 * An API of the AWS JSON protocol: the action in `X-Amz-Target`, JSON in and out, `__type` and `message` for an error.
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export const jsonApi =
  ({ target, version, actions, isQueryCompatible }: JsonApi): Operation =>
  (world) =>
  (call): Reply => {
    const headers = { 'Content-Type': `application/x-amz-json-${version}` };
    try {
      const asked = call.headers.get('x-amz-target') ?? '';
      const action = asked.startsWith(`${target}.`) ? actions[asked.slice(target.length + 1)] : undefined;
      if (!action) throw unsupported(asked);
      const answer = action(world, callerOf(call), fields(call.json ?? parse(call.raw)));
      return { status: 200, body: JSON.stringify(answer), headers };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { code, message, status } = error;
      const type = status === 403 && code === 'ExpiredToken' ? 'ExpiredTokenException' : code;
      const query: Record<string, string> = isQueryCompatible ? { 'x-amzn-query-error': `${type};Sender` } : {};
      // `Message` beside `message`: services write one or the other, and clients read both.
      return {
        status,
        body: JSON.stringify({ __type: type, message, Message: message }),
        headers: { ...headers, ...query },
      };
    }
  };

const unsupported = (target: string) =>
  new AwsError('SandboxNotSupported', `The sandbox does not support ${target || 'a missing X-Amz-Target'}`, 501);

function parse(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw) || '{}');
  } catch {
    throw new AwsError('SerializationException', 'The request body is not valid JSON');
  }
}
