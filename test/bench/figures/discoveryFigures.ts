import { createSandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { mostAnswerMb } from '../mostAnswer';
import { ratioFigure, type Figure } from './figure';
import { leastDiscoveryRequests } from './leastRequests';
import { usedAlone, type RuntimeUse } from './runtimeUse';

interface Discovered {
  clusters: number;
  services: number;
  requests: number;
  ms: number;
  answerMb: number;
  use: RuntimeUse;
  /** Of a process in which an app function did next to nothing. */
  idle: RuntimeUse;
}

/** Of a process; the heap of a function alone ends at 256. */
const mostMb = 128;

/** Discovery of 1,000 clusters and of 10,000. */
export async function discoveryFigures(latencyMs: number, say: (text: string) => void): Promise<Figure[]> {
  const few = await discovered(false, latencyMs);
  say(told(few));
  const many = await discovered(true, latencyMs);
  say(told(many));
  return [...[few, many].flatMap(figuresOf), ...growth(few, many)];
}

async function discovered(largeScale: boolean, latencyMs: number): Promise<Discovered> {
  const sandbox = await createSandbox({ situation: 'large', largeScale, port: 0 });
  const { ask, call } = appFunctions(sandbox.url);
  const controls = sandboxControls(sandbox.url);
  try {
    await controls.faults([{ path: '/platform/**', latencyMs }]);
    const [, idle] = await usedAlone(() => ask('plan-slos', 'not a payload'));
    await controls.forgetRequests();
    const [{ value, ms }, use] = await usedAlone(async () => {
      const begin = performance.now();
      return { value: await call('discover-clusters', {}), ms: performance.now() - begin };
    });
    const asked = (await controls.requests()).filter(({ path }) => path.startsWith('/platform/'));
    return {
      ...{ clusters: value.clusters.length, requests: asked.length, ms, use, idle },
      services: value.clusters.reduce((sum, one) => sum + one.services.length, 0),
      answerMb: Buffer.byteLength(JSON.stringify(value)) / 1e6,
    };
  } finally {
    await sandbox.close();
  }
}

const number = (value: number): string => value.toLocaleString('en-US');
const title = ({ clusters, services }: Discovered): string =>
  `discover ${number(clusters)} clusters, ${number(services)} services`;

function figuresOf(one: Discovered): Figure[] {
  const what = title(one);
  const least = leastDiscoveryRequests(one);
  const own = one.use.peakMb - one.idle.peakMb;
  return [
    ratioFigure(
      {
        ...{ what: `${what}: requests`, measured: String(one.requests), against: `the fewest possible: ${least}` },
        ...{ most: 1.2, why: '' },
      },
      [one.requests, least],
    ),
    ratioFigure(
      {
        ...{ what: `${what}: size of the answer`, measured: `${one.answerMb.toFixed(2)} MB` },
        ...{ against: `what AppEngine lets through: ${mostAnswerMb} MB`, most: 1, why: '' },
      },
      [one.answerMb, mostAnswerMb],
    ),
    ratioFigure(
      {
        ...{ what: `${what}: memory`, measured: `${own.toFixed(0)} MiB above an idle process` },
        ...{ against: `${mostMb} MiB, half of what AppEngine gives`, most: 1, why: memoryRemark(one, own > mostMb) },
      },
      [own, mostMb],
    ),
  ];
}

const memoryRemark = ({ use, idle }: Discovered, isMissed: boolean): string =>
  `The process alone: ${use.peakMb.toFixed(0)} MiB at most, ${idle.peakMb.toFixed(0)} idle; it came to its end, with the runtime's own limit of the heap.${
    isMissed ? ' Answers of Grail of several MB each are read beside each other, as text and as records.' : ''
  }`;

function growth(few: Discovered, many: Discovered): Figure[] {
  const times = many.clusters / few.clusters;
  const of = (what: string, unit: string, value: (one: Discovered) => number, why = ''): Figure =>
    ratioFigure(
      {
        ...{ what: `${times} × the clusters: ${what}`, measured: `${value(many).toFixed(0)}${unit}` },
        ...{ against: `with ${number(few.clusters)}: ${value(few).toFixed(0)}${unit}`, most: times, why },
      },
      [value(many), value(few)],
    );
  return [
    of('requests', '', ({ requests }) => requests),
    of('processor of the function', ' ms', ({ use }) => use.cpuMs, 'The start of its process is in both.'),
    of('time', ' ms', ({ ms }) => ms, 'Mostly what the sandbox takes to answer.'),
  ];
}

const told = (one: Discovered): string =>
  `${title(one)}: ${one.requests} requests, ${one.ms.toFixed(0)} ms, ${one.answerMb.toFixed(2)} MB, processor ${one.use.cpuMs} ms, memory ${one.use.peakMb.toFixed(0)} MiB (idle ${one.idle.peakMb.toFixed(0)})`;
