import { largestOf } from '../../../../domain/model/manyValues';
import { newestDql, newestField, type NewestAsked } from '../../../../domain/queries/discovery/newestDql';
import type { Grail } from '../../../platform/grail/grail';
import type { GrailRecord } from '../../../platform/grail/typedRecords';
import { cutIn, mostRecords } from './clusterSeries';

/** Metrics that one query asks for; how many it may is not documented. */
const mostKeys = 10;

/** What a look at the newest data found of one group of series. */
export interface Newest {
  /** Its dimensions, and the means under their names. */
  record: GrailRecord;
  /** Metrics that have data. */
  keys: string[];
  /** End of the newest slot that has data, milliseconds since the epoch; null when none has. */
  at: number | null;
}

export interface NewestAnswer {
  found: Newest[];
  cutBy: string[];
}

export const nothingAsked: NewestAnswer = { found: [], cutBy: [] };

/** When each group last had data of any of the metrics; ten of them a query, and none when there are none. */
export async function newestByKey(
  grail: Pick<Grail, 'query'>,
  { keys, means = {}, ...rest }: NewestAsked,
  what: string,
): Promise<NewestAnswer> {
  const chunks = Array.from({ length: Math.ceil(keys.length / mostKeys) }, (_, at) =>
    keys.slice(at * mostKeys, (at + 1) * mostKeys),
  );
  const answers = await Promise.all(
    chunks.map(async (some, chunk): Promise<NewestAnswer> => {
      const dql = newestDql({ ...rest, keys: some, means: chunk === 0 ? means : {} });
      const answer = await grail.query(dql, { what, maxRecords: mostRecords });
      return { found: answer.records.map((record) => newestIn(record, some)), cutBy: cutIn(answer) };
    }),
  );
  return { found: answers.flatMap(({ found }) => found), cutBy: answers.flatMap(({ cutBy }) => cutBy) };
}

function newestIn(record: GrailRecord, keys: readonly string[]): Newest {
  const told = keys.flatMap((key, number) => {
    const at = record[newestField(number)];
    return typeof at === 'number' ? [{ key, at }] : [];
  });
  const at = told.length === 0 ? null : largestOf(told.map((one) => one.at));
  return { record, keys: told.map(({ key }) => key), at };
}
