import { told, type Environment } from './environment';
import { CouldNotAsk } from './question';

export type DqlRecord = Readonly<Record<string, unknown>>;

export interface Answered {
  records: readonly DqlRecord[];
  /** `notificationType` of each notification. */
  notes: readonly string[];
  /** What the query was refused with; null when it ran. */
  refusal: string | null;
}

interface Body {
  state?: string;
  requestToken?: string;
  result?: { records?: DqlRecord[]; metadata?: { grail?: { notifications?: { notificationType?: string }[] } } };
}

const api = '/platform/storage/query/v1';
const polls = 60;

/**
 * Runs a query to its end. A 400 is an answer: what the query was refused with.
 * @throws CouldNotAsk when rights are missing, or it is not done after a minute
 */
export async function query(environment: Environment, text: string): Promise<Answered> {
  const body = { query: text, requestTimeoutMilliseconds: 10_000, maxResultRecords: 100 };
  const first = await environment.send('POST', `${api}/query:execute`, { body });
  if (first.status >= 400) return { records: [], notes: [], refusal: told(first) };
  let now = first.body as Body;
  for (let poll = 0; now.result === undefined && poll < polls; poll++) {
    if (now.state === 'FAILED' || now.state === 'CANCELLED') throw new CouldNotAsk(`the query ended ${now.state}`);
    const parameters = new URLSearchParams({
      'request-token': now.requestToken ?? '',
      'request-timeout-milliseconds': '1000',
    });
    const next = await environment.send('GET', `${api}/query:poll?${parameters}`);
    now = { requestToken: now.requestToken, ...(next.body as Body) };
  }
  if (now.result === undefined) throw new CouldNotAsk('the query was not done after a minute');
  const notes = (now.result.metadata?.grail?.notifications ?? []).map((note) => note.notificationType ?? '');
  return { records: now.result.records ?? [], notes, refusal: null };
}

/** As `query`, for a query that must run. @throws CouldNotAsk with the refusal */
export async function records(environment: Environment, text: string): Promise<readonly DqlRecord[]> {
  const { records: found, refusal } = await query(environment, text);
  if (refusal !== null) throw new CouldNotAsk(`the query was refused: ${refusal}`);
  return found;
}

/** A key in Grail that has data; of ECS. @throws CouldNotAsk when there is none */
export async function keyLike(environment: Environment, condition: string, what: string): Promise<string> {
  const found = await records(environment, `metrics from:now()-2h | filter ${condition} | fields metric.key | limit 1`);
  const key = found[0]?.['metric.key'];
  if (typeof key !== 'string') throw new CouldNotAsk(`no metric of ${what} within the last two hours`);
  return key;
}

/** A key of our metric stream. @throws CouldNotAsk */
export const streamKey = (environment: Environment): Promise<string> =>
  keyLike(
    environment,
    'startsWith(metric.key, "cloud.aws.ecs.cpuUtilizationByAccountIdClusterNameRegion")',
    'a stream',
  );

/** A key of Dynatrace's own AWS connection. @throws CouldNotAsk */
export const connectionKey = (environment: Environment): Promise<string> =>
  keyLike(
    environment,
    'startsWith(metric.key, "cloud.aws.ecs") and contains(metric.key, ".By.ClusterName")',
    'a connection',
  );
