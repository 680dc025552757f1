import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox';

jest.setTimeout(60_000);

let sandbox: Sandbox;
beforeAll(async () => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'functions-'));
  const waits =
    'export default async ({ n }) => { await new Promise((done) => setTimeout(done, 100)); return { n }; };';
  writeFileSync(join(functionsDir, 'waits.js'), waits);
  writeFileSync(join(functionsDir, 'throws.js'), "export default () => { throw new Error('on purpose'); };");
  sandbox = await createSandbox({ functionsDir });
});
afterAll(() => sandbox.close());

const ask = (name: string, body: unknown) =>
  fetch(`${sandbox.url}/api/${name}`, { method: 'POST', body: JSON.stringify(body) });

// Pages ask several functions at once; on processors with memory protection keys the runtime may not run two in one process.
it('answers twelve calls at once, each with its own answer, and the next', async () => {
  const numbers = Array.from({ length: 12 }, (_, n) => n);
  const answers = await Promise.all(numbers.map(async (n): Promise<unknown> => (await ask('waits', { n })).json()));
  expect(answers).toEqual(numbers.map((n) => ({ n })));
  const [thrown, next] = await Promise.all([ask('throws', {}), ask('waits', { n: 12 })]);
  expect([thrown.status, JSON.stringify(await thrown.json())]).toEqual([540, expect.stringContaining('on purpose')]);
  expect(await next.json()).toEqual({ n: 12 });
});
