import { keyLike, query, records, streamKey } from '../query';
import { CouldNotAsk, finding, type Question } from '../question';

const never = 'ecs.slo.launchpad.live.check.never';
const reads = { touches: 'reads', makes: null } as const;
const unequal = 'data record(a = array(1, 2), b = array(1, 2, 3)) | fieldsAdd x = a[] + b[]';

/** How `timeseries` behaves at its edges. */
export const dqlSeries: readonly Question[] = [
  {
    id: 'dql-unknown-metric',
    unconfirmed: 'An unknown metric yields no record and no error.',
    asked: `timeseries avg(${never})`,
    ...reads,
    confirms: 'no record, no refusal',
    async ask(environment) {
      const { records: found, refusal, notes } = await query(environment, `timeseries avg(${never})`);
      const said = notes.length > 0 ? `, notified ${notes.join(', ')}` : ', no notification';
      return finding(refusal === null && found.length === 0, refusal ?? `${found.length} records${said}`);
    },
  },
  {
    id: 'dql-union-missing',
    unconfirmed: 'A missing metric under union:true is an array of nulls.',
    asked: `timeseries {a = avg(<stream metric>), b = avg(${never})}, union:true`,
    ...reads,
    confirms: 'b is an array, all null',
    async ask(environment) {
      const key = await streamKey(environment);
      const text = `timeseries {a = avg(\`${key}\`), b = avg(\`${never}\`)}, union:true`;
      const [first] = await records(environment, text);
      if (first === undefined) return finding(false, 'no record at all');
      const b = first['b'];
      return finding(
        Array.isArray(b) && b.every((one) => one === null),
        Array.isArray(b) ? `${b.length} elements` : String(b),
      );
    },
  },
  ...(
    [
      ['dql-interval-odd', 'interval:20m is really 30 minutes, without a word.', 'interval:20m, from:now()-6h', 30],
      [
        'dql-interval-widened',
        'One minute over 30 days is widened to 30 minutes (at most 1,500 slots), without a word.',
        'interval:1m, from:now()-30d',
        30,
      ],
    ] as const
  ).map(([id, unconfirmed, parameters, minutes]): Question => ({
    id,
    unconfirmed,
    asked: `timeseries avg(<any metric>), ${parameters}`,
    ...reads,
    confirms: `interval is ${minutes} minutes, no notification`,
    async ask(environment) {
      const key = await keyLike(environment, 'isNotNull(metric.key)', 'any kind');
      const {
        records: found,
        refusal,
        notes,
      } = await query(environment, `timeseries x = avg(\`${key}\`), ${parameters}`);
      if (refusal !== null || found.length === 0) throw new CouldNotAsk(refusal ?? 'the metric has no data');
      const came = Number(found[0]?.['interval']) / 60e9;
      const said = notes.filter((note) => /interval|slot|bin/i.test(note));
      return finding(
        came === minutes && said.length === 0,
        `interval is ${came} minutes; notified: ${said.join(', ') || 'nothing'}`,
      );
    },
  })),
  {
    id: 'dql-count',
    unconfirmed: 'count(metric) counts the values written: it is sum divided by mean.',
    asked: 'timeseries {n = count(m), s = sum(m), a = avg(m)}, interval:1h, from:now()-6h',
    ...reads,
    confirms: 'n is s / a in every slot',
    async ask(environment) {
      const key = await streamKey(environment);
      const part = (name: string) => `${name}(\`${key}\`)`;
      const text = `timeseries {n = ${part('count')}, s = ${part('sum')}, a = ${part('avg')}}, interval:1h, from:now()-6h`;
      const [first] = await records(environment, text);
      const at = (name: string) => (first?.[name] ?? []) as (number | null)[];
      const slots = at('n').map((n, slot) => [Number(n), Number(at('s')[slot]) / Number(at('a')[slot])] as const);
      const told = slots.filter(([, values]) => Number.isFinite(values));
      if (told.length === 0) throw new CouldNotAsk('no slot with values other than zero');
      const [n, values] = told.find(([one, other]) => Math.abs(one - other) > 0.01 * other) ?? told[0]!;
      return finding(Math.abs(n - values) <= 0.01 * values, `count ${n}, sum / mean ${values.toFixed(2)}`);
    },
  },
  {
    id: 'dql-unequal-arrays',
    unconfirmed: 'Arrays of unequal length give null or an error, never a shorter array.',
    asked: unequal,
    ...reads,
    confirms: 'null, or a refusal (which one is in the report)',
    async ask(environment) {
      const { records: found, refusal } = await query(environment, unequal);
      if (refusal !== null) return finding(true, `refused: ${refusal}`);
      const x = found[0]?.['x'] ?? null;
      return finding(x === null, `x is ${JSON.stringify(x)}`);
    },
  },
];
