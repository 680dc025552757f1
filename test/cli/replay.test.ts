import { replay } from '../../cloudformation/cli/commands/replay';
import type { StackFacts, Stacks } from '../../cloudformation/cli/aws/stacks';
import { aBucket, keyOf, linesOf, type FakeBucket } from './failedBatches';
import { recordedRun } from './recordedRun';

const fresh = '2026-11-22T11:30:00Z';
const old = '2026-11-22T08:00:00Z';
const token = 'dt0c01.PUBLICPUBLICPUBLICPUBLIC.SECRETSECRET';
const ledgerKey = (key: string) => `replayed/${key}.json`;

const facts: StackFacts = {
  ...{ id: 'arn:stack', name: 'ecs', description: '', status: 'CREATE_COMPLETE', reason: null },
  ...{ tags: {}, isProtected: false },
  outputs: [{ key: 'BackupBucketName', value: 'backup', description: '' }],
  parameters: {
    DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com',
    DynatraceEndpoint: 'https://eu.aws.cloud.dynatrace.com/metrics',
    RequireValidCertificate: 'true',
    DynatraceApiToken: '****',
    DynatraceTokenSecretArn: '',
  },
};
const stacks = { find: async (name: string) => (name === 'ecs' ? facts : null) } as unknown as Stacks;

interface Sent {
  url: string;
  headers: Record<string, string>;
}
type Reply = number | 'lost' | 'refused-connection' | 'odd';

/** The relay: answers these in turn, then 200. */
function aRelay(...replies: Reply[]) {
  const sent: Sent[] = [];
  const fetch = (async (url: string, init: { headers: Record<string, string> }) => {
    const reply = replies.shift() ?? 200;
    sent.push({ url, headers: init.headers });
    if (reply === 'lost') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    if (reply === 'refused-connection') throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    if (reply === 'odd') return new Response('<html>', { status: 200 });
    const requestId = init.headers['X-Amz-Firehose-Request-Id'];
    return Response.json({ requestId, timestamp: 1, errorMessage: `no, ${token}` }, { status: reply });
  }) as unknown as typeof globalThis.fetch;
  return { fetch, sent };
}

const parts = (bucket: FakeBucket, relay: ReturnType<typeof aRelay>) => ({
  ...{ env: { DT_TOKEN: token }, fetch: relay.fetch },
  stacks: async () => stacks,
  backupBucket: async () => bucket,
});
const options = { stack: 'ecs', tokenEnv: 'DT_TOKEN', prefix: 'http-endpoint-failed/' };

describe('replay', () => {
  it('sends each failed batch once in the protocol of Firehose, notes it, and finds nothing left the next time', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a', 'b']) });
    const relay = aRelay();
    const first = recordedRun(parts(bucket, relay));
    expect(await replay(options, first.run)).toBe(0);
    expect(relay.sent).toEqual([
      {
        url: 'https://eu.aws.cloud.dynatrace.com/metrics',
        headers: {
          'Content-Type': 'application/json',
          'Content-Encoding': 'gzip',
          'X-Amz-Firehose-Protocol-Version': '1.0',
          'X-Amz-Firehose-Request-Id': expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
          'X-Amz-Firehose-Source-Arn': 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/ecs-DeliveryStream',
          'X-Amz-Firehose-Access-Key': token,
          'X-Amz-Firehose-Common-Attributes':
            '{"commonAttributes":{"dt-url":"https://abc12345.live.dynatrace.com","require-valid-certificate":"true"}}',
        },
      },
    ]);
    expect(bucket.objects.get(ledgerKey(keyOf(fresh)))).toBe('{"accepted":1,"of":1,"isUnderWay":false}');
    const second = recordedRun(parts(bucket, relay));
    expect(await replay(options, second.run)).toBe(0);
    expect(relay.sent).toHaveLength(1);
    expect(second.value()).toMatchObject({ found: 1, alreadyAccepted: 1, left: 0 });
  });

  it('warns of what Dynatrace drops without a word, and of what Firehose never kept', async () => {
    const bucket = aBucket({ [keyOf(old)]: linesOf(old, ['a']), [keyOf(fresh)]: linesOf(fresh, ['b']) });
    const { run, told } = recordedRun(parts(bucket, aRelay()));
    await replay({ ...options, dryRun: true }, run);
    expect(told).toEqual([
      'backup: 2 failed objects to send (595 bytes), 0 accepted before.'.replace(
        /\d+ bytes/,
        `${[...bucket.objects.values()].join('').length} bytes`,
      ),
      'arrived | object',
      `2026-11-22T08:00:00.000Z | ${keyOf(old)}`,
      `2026-11-22T11:30:00.000Z | ${keyOf(fresh)}`,
      'Warning: 1 of them are too old: Dynatrace takes points from one hour past only, accepts such a batch and drops what is in it without a word. Use --since 1h to leave them out.',
      'Warning: Batches that were refused as too large (413) are not here: Amazon Data Firehose never keeps those.',
    ]);
  });

  it('sends and notes nothing with --dry-run, nor when the answer is no', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']) });
    const relay = aRelay();
    expect(await replay({ ...options, dryRun: true }, recordedRun(parts(bucket, relay)).run)).toBe(0);
    expect(await replay(options, recordedRun(parts(bucket, relay), [false]).run)).toBe(1);
    expect([relay.sent.length, bucket.objects.size]).toEqual([0, 1]);
  });

  it('leaves out what arrived before --since', async () => {
    const bucket = aBucket({ [keyOf(old)]: linesOf(old, ['a']), [keyOf(fresh)]: linesOf(fresh, ['b']) });
    const { run, value } = recordedRun(parts(bucket, aRelay()));
    await replay({ ...options, since: '1h' }, run);
    expect(value()).toMatchObject({ found: 1, accepted: 1 });
  });

  it('does not send again what may have been accepted when the connection was lost, until it is asked to', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']) });
    const relay = aRelay('lost');
    expect(await replay(options, recordedRun(parts(bucket, relay)).run)).toBe(1);
    const again = recordedRun(parts(bucket, relay));
    expect(await replay(options, again.run)).toBe(0);
    expect(relay.sent).toHaveLength(1);
    expect(again.value()).toMatchObject({ doubtful: [keyOf(fresh)], left: 0 });
    expect(await replay({ ...options, uncertain: true }, recordedRun(parts(bucket, relay)).run)).toBe(0);
    const ids = relay.sent.map(({ headers }) => headers['X-Amz-Firehose-Request-Id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('goes on within an object where it stopped', async () => {
    const large = 'x'.repeat(700_000);
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, [large, large, large]) });
    const relay = aRelay(200, 400);
    expect(await replay(options, recordedRun(parts(bucket, relay)).run)).toBe(1);
    expect(bucket.objects.get(ledgerKey(keyOf(fresh)))).toBe('{"accepted":1,"of":3,"isUnderWay":false}');
    expect(await replay(options, recordedRun(parts(bucket, relay)).run)).toBe(0);
    const ids = relay.sent.map(({ headers }) => headers['X-Amz-Firehose-Request-Id']);
    // The first once; the second refused, then accepted; the third once.
    expect([ids.length, new Set(ids).size]).toEqual([4, 3]);
  });

  it('tries again what was throttled or failed on the other side', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']) });
    const relay = aRelay(429, 503, 200);
    expect(await replay(options, recordedRun(parts(bucket, relay)).run)).toBe(0);
    expect(relay.sent).toHaveLength(3);
  });

  it.each([
    [401, 'Unauthorized', 'Dynatrace does not accept the token (401).'],
    ['refused-connection', 'Unavailable', 'eu.aws.cloud.dynatrace.com cannot be reached from here (ECONNREFUSED).'],
  ] as const)('stops at once at %s, with nothing in doubt', async (reply, code, message) => {
    const keys = [fresh, old].map(keyOf);
    const bucket = aBucket(Object.fromEntries(keys.map((key) => [key, linesOf(fresh, ['a'])])));
    const relay = aRelay(reply);
    await expect(replay(options, recordedRun(parts(bucket, relay)).run)).rejects.toMatchObject({ code, message });
    expect(relay.sent).toHaveLength(1);
    const again = recordedRun(parts(bucket, relay));
    expect(await replay(options, again.run)).toBe(0);
    expect(again.value()).toMatchObject({ accepted: 2, doubtful: [] });
  });

  it('counts 200 without the request id as in doubt, and lines that are no records as not readable', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']), [keyOf(old)]: 'not a record\n{"rawData":1}' });
    const { run, value } = recordedRun(parts(bucket, aRelay('odd')));
    expect(await replay(options, run)).toBe(1);
    expect(value()).toMatchObject({ uncertain: 1, unreadable: 1, accepted: 0 });
  });

  it('stops cleanly at Ctrl-C and goes on the next time', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']), [keyOf(old)]: linesOf(old, ['b']) });
    const relay = aRelay();
    const stopped = recordedRun(
      parts(bucket, {
        ...relay,
        fetch: async (...request: Parameters<typeof fetch>) => {
          stopped.abort();
          return relay.fetch(...request);
        },
      }),
    );
    await expect(replay(options, stopped.run)).rejects.toMatchObject({ code: 'Cancelled' });
    expect(await replay(options, recordedRun(parts(bucket, relay)).run)).toBe(0);
    expect(relay.sent).toHaveLength(2);
  });

  it('works without the stack, from the bucket that is left, and asks for the token unseen', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']) });
    const relay = aRelay();
    const { run } = recordedRun(parts(bucket, relay));
    const environment = 'https://abc12345.apps.dynatrace.com';
    expect(await replay({ bucket: 'left', environment, prefix: options.prefix }, run)).toBe(0);
    expect(relay.sent[0]?.headers['X-Amz-Firehose-Access-Key']).toBe('typed-token');
    expect(relay.sent[0]?.url).toBe('https://aws.cloud.dynatrace.com/metrics');
  });

  it('sends what a log stream could not deliver to where logs go, with a day of patience', async () => {
    const { DynatraceEnvironmentUrl, DynatraceTokenSecretArn } = facts.parameters;
    const logs = { ...facts, parameters: { DynatraceEnvironmentUrl, DynatraceTokenSecretArn } } as StackFacts;
    const bucket = aBucket({ [keyOf(old)]: linesOf(old, ['a']) });
    const relay = aRelay();
    const { run, told } = recordedRun({
      ...parts(bucket, relay),
      stacks: async () => ({ find: async () => logs }) as unknown as Stacks,
    });
    expect(await replay(options, run)).toBe(0);
    expect(relay.sent[0]?.url).toBe('https://abc12345.live.dynatrace.com/api/v2/logs/ingest/aws_firehose');
    expect(relay.sent[0]?.headers['X-Amz-Firehose-Common-Attributes']).toBe('{"commonAttributes":{}}');
    expect(told.filter((line) => line.includes('too old'))).toEqual([]);
  });

  it.each([
    [{ prefix: '' }, 'bucket: is not known'],
    [{ prefix: '', bucket: 'b' }, 'environment: is not known'],
    [{ ...options, stack: 'no' }, 'There is no stack no in eu-west-1.'],
    [{ ...options, since: 'yesterday' }, 'since: "yesterday" is no moment'],
    [{ ...options, tokenEnv: 'NOTHING' }, 'token-env: the variable NOTHING is empty'],
  ])('refuses %j', async (wrong, message) => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']) });
    await expect(replay(wrong, recordedRun(parts(bucket, aRelay())).run)).rejects.toMatchObject({ message });
  });

  it('tells, asks and notes nothing with the token in it, even when the answer quotes it', async () => {
    const bucket = aBucket({ [keyOf(fresh)]: linesOf(fresh, ['a']) });
    const { run, told, value } = recordedRun(parts(bucket, aRelay(400)));
    expect(await replay(options, run)).toBe(1);
    expect(JSON.stringify([told, value(), [...bucket.objects]])).not.toContain('SECRETSECRET');
  });
});
