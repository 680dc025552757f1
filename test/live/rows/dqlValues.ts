import { query } from '../query';
import { finding, type Question } from '../question';

/** A query on data of its own, and what its first record's `x` must be. */
interface Expected {
  id: string;
  unconfirmed: string;
  text: string;
  x: unknown;
}

const expectations: readonly Expected[] = [
  {
    id: 'dql-zero-division',
    unconfirmed: 'A number divided by zero is null, not an error.',
    text: 'data record(a = 1) | fieldsAdd x = a / 0',
    x: null,
  },
  {
    id: 'dql-fields-see-before',
    unconfirmed: 'In one fieldsAdd every expression sees the record as it came.',
    text: 'data record(a = 1) | fieldsAdd a = 2, x = a',
    x: 1,
  },
  {
    id: 'dql-moving-sum-begin',
    unconfirmed: 'A moving sum takes fewer elements at the begin, instead of giving null.',
    text: 'data record(a = array(1, 2, 3)) | fieldsAdd x = arrayMovingSum(a, 2)',
    x: [1, 3, 5],
  },
  {
    id: 'dql-percentile',
    unconfirmed: 'A percentile lies between two values where it has to.',
    text: 'data record(a = 1), record(a = 2) | summarize x = percentile(a, 50)',
    x: 1.5,
  },
  {
    id: 'dql-round-half',
    unconfirmed: 'round takes a half away from zero.',
    text: 'data record(a = -2.5) | fieldsAdd x = round(a)',
    x: -3,
  },
  {
    id: 'dql-sort-null',
    unconfirmed: 'sort has null last, downwards too.',
    text: 'data record(a = 1), record(b = 1), record(a = 2) | sort a desc | fieldsAdd x = a',
    x: 2,
  },
  {
    id: 'dql-months',
    unconfirmed: 'A month is a calendar month in UTC.',
    text: 'data record(a = toTimestamp("2026-01-15T00:00:00Z")) | fieldsAdd x = formatTimestamp(a + 1M, format: "yyyy-MM-dd")',
    x: '2026-02-15',
  },
  {
    id: 'dql-array-of-nothing',
    unconfirmed: 'The mean of an array of nulls is 0, and its maximum null.',
    text: 'data record(a = array(null, null)) | fieldsAdd x = array(arrayAvg(a), arrayMax(a))',
    x: [0, null],
  },
  {
    id: 'dql-ip-address',
    unconfirmed: 'An IP address comes as text.',
    text: 'data record(a = 1) | fieldsAdd x = toIp("192.0.2.1")',
    x: '192.0.2.1',
  },
];

/** Longs come as texts, so that 1 and "1" are the same answer. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : (value ?? null);
};

export const dqlValues: readonly Question[] = expectations.map(({ id, unconfirmed, text, x }) => ({
  id,
  unconfirmed,
  asked: text,
  touches: 'reads',
  makes: null,
  confirms: `x is ${JSON.stringify(x)}`,
  async ask(environment) {
    const { records, refusal } = await query(environment, text);
    if (refusal !== null) return finding(false, `refused: ${refusal}`);
    const came = JSON.stringify(plain(records[0]?.['x']));
    return finding(records.length > 0 && came === JSON.stringify(x), `x is ${came}`);
  },
}));
