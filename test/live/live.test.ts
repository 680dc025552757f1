import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sandboxControls } from '../kit/sandboxControls';
import { check, type Report } from './check';
import { dryRun } from './dryRun';
import { Environment, type Options } from './environment';
import { markdown } from './markdown';
import { looks, questions } from './table';

const everything = { write: true, aws: true };
const lists = [
  '/platform/slo/v1/slos?page-size=500',
  '/platform/document/v1/documents',
  '/platform/automation/v1/workflows',
  '/platform/classic/environment-api/v2/settings/objects?schemaIds=builtin:monitoring.slo&pageSize=500',
  '/sandbox/events',
];

/** Everything that lies in an environment and could have been made by a check. */
async function contentsOf(options: Options): Promise<string[]> {
  const environment = new Environment(options);
  return Promise.all(lists.map(async (path) => JSON.stringify((await environment.send('GET', path)).body)));
}

describe('a check of the sandbox', () => {
  let options: Options;
  let before: string[];
  let after: string[];
  let report: Report;
  let close: () => Promise<void>;
  const variables = { ...process.env };

  beforeAll(async () => {
    ({ options, close } = await dryRun());
    before = await contentsOf(options);
    report = await check(options, everything);
    after = await contentsOf(options);
  });

  afterAll(async () => {
    process.env = variables;
    await close();
  });

  it('has a verdict for every row, of which most can be asked', () => {
    expect(report.rows.map(({ id }) => id)).toEqual([...questions, ...looks].map(({ id }) => id));
    expect(new Set(report.rows.map(({ id }) => id)).size).toBe(report.rows.length);
    expect(report.counts.confirmed).toBeGreaterThanOrEqual(45);
  });

  it('refutes nothing, since the sandbox is what we assume', () => {
    expect(report.rows.filter(({ verdict }) => verdict === 'refuted')).toEqual([]);
    expect(report.rows.filter(({ came }) => came.startsWith('unexpected'))).toEqual([]);
  });

  it('leaves nothing behind, and says that it saw so', () => {
    expect(after).toEqual(before);
    const made = report.rows.filter(({ cleaned }) => cleaned !== null);
    expect(made.length).toBeGreaterThanOrEqual(9);
    expect(made.filter(({ cleaned }) => !/^(deletion seen|nothing was made)/.test(cleaned ?? ''))).toEqual([]);
  });

  it('tells neither token nor address nor account', () => {
    const text = markdown(report) + JSON.stringify(report);
    expect(text).not.toContain(options.token);
    expect(text).not.toMatch(/dt0s16\.|localhost|abc12345|123456789012/);
  });
});

it('asks only what leaves no trace unless it is allowed more', async () => {
  const { options, close } = await dryRun();
  const { rows } = await check(options, { write: false, aws: false });
  const requests = (await new Environment(options).send('GET', '/sandbox/requests')).body as {
    requests: { method: string; path: string }[];
  };
  await close();
  expect(rows.find(({ id }) => id === 'slo-name-taken')?.came).toBe('not asked without --write');
  expect(rows.find(({ id }) => id === 'aws-stream-quota')?.came).toBe('not asked without --aws');
  const posted = new Set(
    requests.requests.filter(({ method }) => method !== 'GET').map(({ path }) => path.split('?')[0]),
  );
  expect([...posted].sort()).toEqual([
    '/platform/classic/environment-api/v2/settings/objects',
    '/platform/slo/v1/slos/evaluation:start',
    '/platform/storage/query/v1/query:execute',
  ]);
});

describe('an environment that answers otherwise', () => {
  const options = {
    token: 'dt0s16.PUBLIC.SECRET',
    relay: 'http://localhost:9/',
    dtUrl: 'https://x.live.dynatrace.com',
  };
  let server: Server | undefined;

  const answering = async (status: number, body: unknown): Promise<Report> => {
    const answers = createServer((_, response) => response.writeHead(status).end(JSON.stringify(body)));
    server = answers;
    await new Promise<void>((resolve) => answers.listen(0, '127.0.0.1', resolve));
    const url = `http://localhost:${(answers.address() as AddressInfo).port}`;
    return check({ ...options, url }, { write: true, aws: false });
  };
  afterEach(() => server?.close());
  const verdictOf = ({ rows }: Report, id: string) => rows.find((row) => row.id === id)?.verdict;

  it('that denies everything could not be asked', async () => {
    const report = await answering(403, { error: { code: 403, message: 'Forbidden for dt0s16.PUBLIC.SECRET' } });
    expect(report.counts.refuted + report.counts.confirmed).toBe(0);
    expect(markdown(report)).not.toContain('SECRET');
  });

  it('where nothing may be deleted is given nothing', async () => {
    const { options: sandbox, close } = await dryRun();
    await sandboxControls(sandbox.url).faults([{ method: 'DELETE', path: '/platform/**', status: 403 }]);
    const before = await contentsOf(sandbox);
    const report = await check(sandbox, everything);
    expect(await contentsOf(sandbox)).toEqual(before);
    expect(verdictOf(report, 'slo-name-taken')).toBe('could not ask');
    await close();
  });

  it('where APIs are gone without a word about what to call instead refutes what we say about 410', async () => {
    const report = await answering(410, { error: { code: 410, message: 'Gone' } });
    expect(verdictOf(report, 'phase-slo')).toBe('refuted');
    expect(verdictOf(report, 'slo-token-never-was')).toBe('confirmed');
  });

  it('that takes what must be refused refutes it, and says that it may be left behind', async () => {
    const report = await answering(200, { id: 'made', version: '1' });
    expect(verdictOf(report, 'slo-warning-order')).toBe('refuted');
    expect(markdown(report)).toMatch(/May be left behind: .*slo-warning-order/);
  });
});
