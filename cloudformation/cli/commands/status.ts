import { toFailureReport, type FailureReport } from '../../../domain/failure';
import { appendTo } from '../../../domain/model/manyValues';
import { templateReleases } from '../../../domain/onboarding/template/templateRelease';
import type { ExitCode } from '../host/exitCode';
import { isOurs, pipelineOf, type PipelineStack } from '../pipeline/pipelineStack';
import type { Run } from '../verb/verb';
import { isGood } from '../watchStack';

export interface StatusOptions {
  regions?: string[];
  delegated?: true;
}

interface Row {
  kind: 'stack' | 'stack set' | 'instance' | 'stream';
  name: string;
  account: string;
  region: string;
  state: string;
  /** What is worth knowing of it; empty when all is well. */
  note: string;
}

/** Every stack, stream and stack set of this product, in one table. What could not be read is told, and the rest stands. Exit 0 when all was read. */
export async function status({ regions, delegated }: StatusOptions, run: Run): Promise<ExitCode> {
  const { parts, host, signal } = run;
  const home = await parts.region();
  const { accountId } = await parts.caller(home, signal);
  const rows: Row[] = [];
  const unread: { what: string; failure: FailureReport }[] = [];
  const read = async (what: string, work: () => Promise<Row[]>) => {
    host.progress(`Looking at ${what} …`);
    try {
      appendTo(rows, await work());
    } catch (error) {
      const failure = toFailureReport(error);
      if (['Cancelled', 'Unauthorized'].includes(failure.code)) throw error;
      unread.push({ what, failure });
    }
  };
  for (const region of new Set(regions ?? [home])) {
    await read(`the stacks of ${region}`, () => stacksOf(region, accountId, run));
    await read(`the streams of ${region}`, () => streamsOf(region, accountId, run));
  }
  await read(`the stack sets of ${home}`, () => stackSetsOf(home, accountId, delegated === true, run));
  if (rows.length > 0)
    host.table([
      ['', 'name', 'account', 'region', 'state', 'note'],
      ...rows.map(({ kind, name, account, region, state, note }) => [kind, name, account, region, state, note]),
    ]);
  else if (unread.length === 0) host.say(`Nothing of this product is here. Begin with: npm run aws -- deploy --help`);
  for (const { what, failure } of unread) host.warn(`Not known: ${what}. ${failure.message} ${failure.hint}`);
  host.done({ rows, unread });
  return unread.length === 0 ? 0 : 1;
}

async function stacksOf(region: string, account: string, { parts, signal }: Run): Promise<Row[]> {
  const found = (await (await parts.stacks(region)).list(signal)).filter(isOurs).map(pipelineOf);
  const pipelines = await parts.pipelines(region);
  const rows: Row[] = [];
  for (const one of found) {
    const { stack, deliveryStream, metricStream } = one;
    rows.push({ kind: 'stack', name: stack.name, account, region, state: stack.status, note: noteOf(one) });
    if (metricStream !== null) {
      const facts = await pipelines.metricStream(metricStream, signal);
      const note =
        facts?.state === 'stopped' ? `start it: aws cloudwatch start-metric-streams --names ${metricStream}` : '';
      rows.push({ kind: 'stream', name: metricStream, account, region, state: facts?.state ?? 'gone', note });
    }
    if (deliveryStream !== null) {
      const facts = await pipelines.delivery(deliveryStream, signal);
      const [state, note] = [facts?.status ?? 'gone', facts?.failure ?? ''];
      rows.push({ kind: 'stream', name: deliveryStream, account, region, state, note });
    }
  }
  return rows;
}

function noteOf({ stack, carries }: PipelineStack): string {
  if (!isGood(stack.status)) return `npm run aws -- diagnose --stack ${stack.name}`;
  const version = stack.outputs.find(({ key }) => key === 'TemplateVersion')?.value;
  const newest = templateReleases[carries].version;
  return version === undefined || version === newest ? `template ${newest}` : `template ${version}, newest ${newest}`;
}

/** Streams to Dynatrace that no stack owns. */
async function streamsOf(region: string, account: string, { parts, signal }: Run): Promise<Row[]> {
  const streams = await parts.streams(region);
  const rows: Row[] = [];
  for (const { deliveryStream, environmentUrl } of await streams.list(signal)) {
    if (environmentUrl === null || (await streams.ownerOf(deliveryStream, signal)) !== null) continue;
    const note = `sends to ${environmentUrl}: npm run aws -- remove --orphans --environment ${environmentUrl}`;
    rows.push({ kind: 'stream', name: deliveryStream, account, region, state: 'without a stack', note });
  }
  return rows;
}

async function stackSetsOf(home: string, account: string, delegated: boolean, { parts, signal }: Run): Promise<Row[]> {
  const care = await parts.stackSetCare(home, delegated);
  const rows: Row[] = [];
  for (const name of await care.list(signal)) {
    if (!isOurs(await care.facts(name, signal))) continue;
    const instances = await care.instances(name, signal);
    const others = instances.filter((one) => one.status !== 'CURRENT');
    const state = `${instances.length - others.length} of ${instances.length} current`;
    const note = others.length > 0 ? `npm run aws -- diagnose --stackset ${name}` : '';
    rows.push({ kind: 'stack set', name, account, region: home, state, note });
    for (const { account: where, region, status: one, reason } of others)
      rows.push({ kind: 'instance', name, account: where, region, state: one, note: (reason ?? '').slice(0, 100) });
  }
  return rows;
}
