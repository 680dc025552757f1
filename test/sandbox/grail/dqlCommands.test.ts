import { smallWorld } from '../dynatrace/smallWorld';
import { errorOfQuery } from './errorOfQuery';
import { query } from './queryMinutes';

/** Queries that write down their own records; most are examples of the reference with the results that it prints. */
const run = (source: string) => query(smallWorld(), source);
const columns = (source: string) => run(source).map((record) => Object.values(record));

describe('data', () => {
  it('gives the records that are written, each with its own fields', () => {
    expect(
      run('data record(a = "DQL", b = 1, c = 0), record(a = "Query Language", b = 2.9, e = "1"), record()'),
    ).toEqual([{ a: 'DQL', b: 1n, c: 0n }, { a: 'Query Language', b: 2.9, e: '1' }, {}]);
  });

  it('reads JSON: an object or a list of them, whole numbers as longs', () => {
    const json = '"""[ { "amount": 1152, "tags": { "a": [1.5, null] } }, { "amount": 709 } ]"""';
    expect(run(`data json: ${json}`)).toEqual([
      { amount: 1152n, tags: new Map([['a', [1.5, null]]]) },
      { amount: 709n },
    ]);
    expect(run('data json: """{ "a": true }"""')).toEqual([{ a: true }]);
  });

  it.each([
    ['data', 'NO_PARAMETERS_FOR_COMMAND', 'data'],
    ['data 1', 'INVALID_PARAMETER', '1'],
    ['data json: "nothing"', 'INVALID_PARAMETER', 'json'],
    ['data json: "1"', 'INVALID_PARAMETER', 'json'],
    ['data record(a = 1), json: "{}"', 'INVALID_PARAMETER', 'data'],
  ])('refuses %s', (source, errorType, subject) => {
    expect(errorOfQuery(source)).toMatchObject({ errorType, subject });
  });
});

const bookings = `data record(timestamp = 1, location = "Vienna", bookings = 1254),
  record(timestamp = 1, location = "London", bookings = 4564),
  record(timestamp = 2, location = "Vienna", bookings = 1457),
  record(timestamp = 2, location = "London", bookings = 8741),
  record(timestamp = 3, location = "Vienna", bookings = 1654)`;

describe('dedup', () => {
  it('keeps one record for each combination', () => {
    expect(run(`${bookings} | dedup location`)).toHaveLength(2);
    expect(run(`${bookings} | dedup { timestamp, location }`)).toHaveLength(5);
  });

  it('keeps the first by sort', () => {
    expect(run(`${bookings} | dedup location, sort: { timestamp desc } | sort location`)).toEqual([
      { timestamp: 2n, location: 'London', bookings: 8741n },
      { timestamp: 3n, location: 'Vienna', bookings: 1654n },
    ]);
  });

  it('does not have its limit', () => {
    expect(errorOfQuery(`${bookings} | dedup location, limit: 1`)).toMatchObject({ errorType: 'NOT_SUPPORTED' });
  });
});

describe('filter and filterOut', () => {
  const three = 'data record(a = 1), record(a = 2), record(b = 3)';

  it('differ in what becomes of null', () => {
    expect(run(`${three} | filter a > 1`)).toEqual([{ a: 2n }]);
    expect(run(`${three} | filter not a > 1`)).toEqual([{ a: 1n }]);
    expect(run(`${three} | filterOut a > 1`)).toEqual([{ a: 1n }, { b: 3n }]);
  });

  it('compare with what another query yields', () => {
    expect(run(`${three} | filter a in [ data record(x = 2), record(x = 3) ]`)).toEqual([{ a: 2n }]);
    expect(run(`${three} | filterOut a in [ data record(x = 2) | fields x ]`)).toEqual([{ a: 1n }, { b: 3n }]);
  });
});

describe('sort', () => {
  it('goes by type first and has null last', () => {
    const mixed = `data record(a = "6"), record(a = 7.0), record(a = 7), record(a = 0), record(a = record(b = 1)),
      record(a = array(0, 1, 2)), record(a = array()), record(), record(a = 5m), record(a = true)`;
    expect(columns(`${mixed} | fields a | sort a asc | fields type(a)`).flat()).toEqual([
      ...['boolean', 'long', 'double', 'long', 'string', 'duration', 'array', 'array', 'record', null],
    ]);
  });

  it('takes several fields, each in its own direction', () => {
    const five = 'data record(a = 2), record(a = 3), record(a = 7, b = 2), record(a = 7, b = 1), record(a = 1)';
    expect(columns(`${five} | sort a desc, b asc | fields a, b`)).toEqual([
      ...[
        [7n, 1n],
        [7n, 2n],
      ],
      ...[
        [3n, null],
        [2n, null],
        [1n, null],
      ],
    ]);
  });
});

describe('fields', () => {
  const one = 'data record(k8s.pod = "p", k8s.node = "n", host = "h")';

  it('are kept and removed by name and by pattern', () => {
    expect(run(`${one} | fieldsKeep host`)).toEqual([{ host: 'h' }]);
    expect(run(`${one} | fieldsKeep "k8s.*"`)).toEqual([{ 'k8s.pod': 'p', 'k8s.node': 'n' }]);
    expect(run(`${one} | fieldsRemove "k8s.p*", host`)).toEqual([{ 'k8s.node': 'n' }]);
  });

  it('are renamed in their place', () => {
    expect(Object.entries(run(`${one} | fieldsRename node = k8s.node`)[0] ?? {})).toEqual([
      ...[
        ['k8s.pod', 'p'],
        ['node', 'n'],
      ],
      ['host', 'h'],
    ]);
    expect(run(`${one} | fieldsRename host = k8s.pod`)).toEqual([{ host: 'p', 'k8s.node': 'n' }]);
    expect(errorOfQuery(`${one} | fieldsRename host`)).toMatchObject({
      errorType: 'INVALID_PARAMETER',
      subject: 'host',
    });
  });
});

describe('expand', () => {
  const two =
    'data record(a = array(1, 2), b = "x"), record(a = array(3, 4, 5), b = "y"), record(a = array(), b = "z")';

  it('makes a record of each element, of an empty array none', () => {
    expect(run(`${two} | expand a, limit: 2`)).toEqual([
      ...[
        { a: 1n, b: 'x' },
        { a: 2n, b: 'x' },
      ],
      ...[
        { a: 3n, b: 'y' },
        { a: 4n, b: 'y' },
      ],
    ]);
    expect(run(`${two} | expand one = a | filter b == "x"`)).toEqual([
      { a: [1n, 2n], b: 'x', one: 1n },
      { a: [1n, 2n], b: 'x', one: 2n },
    ]);
  });
});

describe('append', () => {
  it('joins the records of another query, duplicates and all', () => {
    expect(run('data record(a = 2), record(a = 7) | append [ data record(a = 3), record(a = 7) ]')).toEqual([
      ...[{ a: 2n }, { a: 7n }],
      ...[{ a: 3n }, { a: 7n }],
    ]);
  });
});

const left = 'data record(key = "a", value = 1), record(key = "b", value = 2), record(key = "c", value = 4)';
const right = `[ data record(key = "b", amount = 10), record(key = "c", amount = 20), record(key = "c", amount = 40),
  record(key = "d", amount = 50) ]`;

describe('join', () => {
  const matched = [
    ['b', 2n, 'b', 10n],
    ['c', 4n, 'c', 20n],
    ['c', 4n, 'c', 40n],
  ];

  it.each([
    ['inner, unless told otherwise', '', matched],
    ['leftOuter', ', kind: leftOuter', [['a', 1n, null, null], ...matched]],
    ['outer', ', kind: outer', [['a', 1n, null, null], ...matched, [null, null, 'd', 50n]]],
  ])('is %s', (_, kind, expected) => {
    expect(columns(`${left} | join ${right}, on: { key }${kind}`)).toEqual(expected);
  });

  it('names the right side’s fields with a prefix, or as they are chosen', () => {
    expect(run(`${left} | join ${right}, on: key, executionOrder: leftFirst | limit 1`)).toEqual([
      { key: 'b', value: 2n, 'right.key': 'b', 'right.amount': 10n },
    ]);
    expect(run(`${left} | join ${right}, on: key, prefix: "r." | limit 1 | fieldsKeep "r.*"`)).toEqual([
      { 'r.key': 'b', 'r.amount': 10n },
    ]);
    expect(run(`${left} | join ${right}, on: key, fields: { amount, double = amount * 2 } | limit 1`)).toEqual([
      { key: 'b', value: 2n, amount: 10n, double: 20n },
    ]);
  });

  it('takes fields of different names, several of them, and does not match null with null', () => {
    const hosts = '[ data record(id = "b", no = 2), record(id = "c", no = 5), record(no = 4) ]';
    expect(
      columns(`${left} | join ${hosts}, on: { left[key] == right[id], right[no] == left[value] } | fields key`),
    ).toEqual([['b']]);
    expect(run('data record(a = 1) | fields a, b | join [ data record(a = 2) | fields b ], on: { b }')).toEqual([]);
  });

  it.each([
    [`${left} | join ${right}`, 'MISSING_PARAMETER', 'join'],
    [`${left} | join on: key`, 'MISSING_PARAMETER', 'join'],
    [`${left} | join "x", on: key`, 'INVALID_PARAMETER', 'join'],
    [`${left} | join ${right}, on: key, kind: rightOuter`, 'INVALID_PARAMETER', 'kind'],
    [`${left} | join ${right}, on: left[key] > right[key]`, 'INVALID_PARAMETER', 'left[key] > right[key]'],
    [`${left} | join ${right}, on: key, broadcast: enabled`, 'NOT_SUPPORTED', 'broadcast'],
    [`${left} | joinNested x = ${right}, on: key`, 'NOT_SUPPORTED', 'joinNested'],
  ])('refuses %s', (source, errorType, subject) => {
    expect(errorOfQuery(source)).toMatchObject({ errorType, subject });
  });
});

describe('lookup', () => {
  it('adds the fields of the first match', () => {
    expect(columns(`${left} | lookup ${right}, sourceField: key, lookupField: key, prefix: "lookuptable."`)).toEqual([
      ['a', 1n, null, null],
      ['b', 2n, 'b', 10n],
      ['c', 4n, 'c', 20n],
    ]);
    expect(
      run(`${left} | lookup ${right}, sourceField: key, lookupField: key | limit 2 | fieldsKeep "lookup.*"`),
    ).toEqual([
      { 'lookup.key': null, 'lookup.amount': null },
      { 'lookup.key': 'b', 'lookup.amount': 10n },
    ]);
    expect(run(`${left} | lookup ${right}, sourceField: key, lookupField: key, fields: { amount } | limit 1`)).toEqual([
      { key: 'a', value: 1n, amount: null },
    ]);
  });

  it('drops what an earlier one added, unless it was renamed', () => {
    const again = '| lookup [ data record(no = 2, name = "two") ], sourceField: value, lookupField: no';
    const once = `${left} | lookup ${right}, sourceField: key, lookupField: key`;
    expect(run(`${once} ${again} | filter key == "b"`)).toEqual([
      { key: 'b', value: 2n, 'lookup.no': 2n, 'lookup.name': 'two' },
    ]);
    expect(run(`${once} | fieldsRename amount = lookup.amount ${again} | filter key == "b" | fields amount`)).toEqual([
      { amount: 10n },
    ]);
  });

  it('needs the fields to compare', () => {
    expect(errorOfQuery(`${left} | lookup ${right}, sourceField: key`)).toMatchObject({
      errorType: 'MISSING_PARAMETER',
    });
    expect(errorOfQuery(`${left} | lookup ${right}, lookupField: key`)).toMatchObject({ errorType: 'NOT_SUPPORTED' });
  });
});

describe('summarize', () => {
  const five =
    'data record(value = 2), record(value = 3, category = "b"), record(value = 7, category = "a"), record(value = 7, category = "b"), record(value = 1)';

  it('has a group for records without the field', () => {
    expect(columns(`${five} | summarize sum(value), by: { category } | sort category`)).toEqual([
      ...[
        ['a', 7],
        ['b', 10],
      ],
      [null, 3],
    ]);
  });

  it('gives one record where there is none', () => {
    expect(
      run(`${five} | filter value > 7 | summarize count(), sum(value), collectArray(value), takeAny(value)`),
    ).toEqual([{ 'count()': 0n, 'sum(value)': null, 'collectArray(value)': null, 'takeAny(value)': null }]);
  });

  it.each([
    ['countDistinct(value)', 4n],
    ['countDistinctExact(category)', 2n],
    ['countIf(value == 7)', 2n],
    ['collectArray(value)', [2n, 3n, 7n, 7n, 1n]],
    ['collectArray(category, maxLength: 2)', ['b', 'a']],
    ['collectArray(array(value, 0), expand: true, maxLength: 3)', [2n, 0n, 3n]],
    ['collectDistinct(value)', [2n, 3n, 7n, 1n]],
    // 1 2 3 7 7: the middle one; at 25 % the second.
    ['median(value)', 3],
    ['percentile(value, 25)', 2],
    ['percentile(value, 90)', 7],
    ['takeFirst(category)', null],
    ['takeLast(value)', 1n],
    ['takeMax(category)', 'b'],
    ['takeMin(value)', 1n],
    ['sum(1m)', '5m'],
    ['avg(if(value > 2, 2m, else: 1m))', '1.6m'],
    ['max(value)', 7n],
  ])('aggregates by %s', (aggregation, expected) => {
    expect(run(`${five} | summarize x = ${aggregation}`)).toEqual([{ x: expected }]);
  });
});

describe('makeTimeseries', () => {
  const times = ['09:30:00', '09:31:00', '09:31:30', '09:32:00'].map(
    (time, n) => `record(timestamp = toTimestamp("2019-08-01T${time}.000-0400"), n = ${n})`,
  );
  const span = 'from: toTimestamp("2019-08-01T09:30:00.000-0400"), to: toTimestamp("2019-08-01T09:33:00.000-0400")';
  const source = `data ${times.join(', ')}`;

  it('counts records by their time', () => {
    expect(run(`${source} | makeTimeseries count(), ${span}`)).toEqual([
      {
        timeframe: { start: '2019-08-01T13:30:00.000Z', end: '2019-08-01T13:33:00.000Z' },
        interval: '1m',
        'count()': [1n, 2n, 1n],
      },
    ]);
  });

  it('aggregates values, fills gaps, scales and makes one number of it', () => {
    const wanted =
      's = sum(n), a = avg(n), c = countIf(n == 3, default: 9), r = sum(n, rate: 30s), t = count(scalar: true)';
    expect(run(`${source} | makeTimeseries { ${wanted}, e = end() }, ${span}, interval: 1m`)[0]).toMatchObject({
      s: [0, 3, 3],
      a: [0, 1.5, 3],
      c: [0n, 0n, 1n],
      r: [0, 1.5, 1.5],
      t: 4n,
      e: ['2019-08-01T13:31:00.000Z', '2019-08-01T13:32:00.000Z', '2019-08-01T13:33:00.000Z'],
    });
    const later = span.replace('09:33', '09:35');
    expect(
      run(`${source} | makeTimeseries { g = max(n), f = count(default: 0) }, ${later}, interval: 1m`)[0],
    ).toMatchObject({
      g: [0n, 2n, 3n, null, null],
      f: [1n, 2n, 1n, 0n, 0n],
    });
  });

  it('splits, and takes another field for the time', () => {
    const split = `${source} | fieldsRename at = timestamp | makeTimeseries c = count(), by: { odd = n % 2 }, time: at, ${span}`;
    expect(run(split)).toMatchObject([
      { odd: 0n, c: [1n, 1n, null] },
      { odd: 1n, c: [null, 1n, 1n] },
    ]);
  });

  it('spreads over what lasts', () => {
    const lives = `data record(life = timeframe(from: "2019-08-01T13:30:30Z", to: "2019-08-01T13:32:00Z")),
      record(life = timeframe(from: "2019-08-01T13:00:00Z", to: "2019-08-01T14:00:00Z"))`;
    expect(run(`${lives} | makeTimeseries c = count(), spread: life, ${span}`)[0]).toMatchObject({ c: [2n, 2n, 1n] });
    expect(errorOfQuery(`${lives} | makeTimeseries s = sum(1), spread: life`)).toMatchObject({ subject: 'sum' });
  });

  it('is nothing where there is nothing, or gaps with nonempty', () => {
    expect(run(`${source} | makeTimeseries count()`)).toEqual([]);
    expect(
      run(`${source} | filter false | makeTimeseries c = count(default: 0), ${span}, nonempty: true`)[0],
    ).toMatchObject({
      c: [0n, 0n, 0n],
    });
  });

  it('puts a series into wider slots: each point with its time, and back', () => {
    // From Dynatrace/dynatrace-for-ai, "further time aggregation of timeseries".
    const points =
      'data record(sli = array(100.0, 0.0, 50.0), t = array(toTimestamp("2026-01-05T11:57:00Z"), toTimestamp("2026-01-05T11:58:00Z"), toTimestamp("2026-01-05T11:59:00Z")))';
    const wider =
      '| fieldsAdd d = record(sli = sli[], t = t[]) | expand d | makeTimeseries sli = avg(d[sli]), time: d[t], interval: 2m, from: -4m';
    expect(run(`${points} ${wider}`)[0]).toMatchObject({ sli: [100, 25] });
  });
});

describe('parse', () => {
  it('reads a JSON text into a field', () => {
    const source = 'data record(text = "{\\"configuration\\": {\\"desiredCount\\": 4}}"), record(text = "no json")';
    expect(run(`${source} | parse text, "JSON:object" | fields n = object[configuration][desiredCount]`)).toEqual([
      { n: 4n },
      { n: null },
    ]);
    expect(errorOfQuery(`${source} | parse text, "LD:x"`)).toMatchObject({
      errorType: 'NOT_SUPPORTED',
      subject: 'parse',
    });
  });
});
