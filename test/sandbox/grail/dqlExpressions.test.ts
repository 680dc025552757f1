import { addEntity, smallWorld, writeMinutes } from '../dynatrace/smallWorld';
import { errorOfQuery } from './errorOfQuery';
import { query } from './queryMinutes';

/** Four one-minute slots of `m`: 1, nothing, 3, 4. */
function world() {
  const created = smallWorld();
  writeMinutes(created, 'm', { host: 'A' }, [1, null, 3, 4]);
  return created;
}

const source = 'timeseries m = avg(m), by: host, interval: 1m';

/** The value of an expression beside the array `m`. */
const valueOf = (expression: string): unknown =>
  query(world(), `${source} | fieldsAdd x = ${expression} | fields x`, 4)[0]?.['x'];

describe('a DQL expression', () => {
  it.each([
    ['7 / 2', 3n],
    ['7.0 / 2', 3.5],
    ['toDouble(7) / 2', 3.5],
    ['-7 % 4', -3n],
    ['1 + 2 * 3', 7n],
    ['(1 + 2) * 3', 9n],
    ['2 - 3 - 4', -5n],
    ['0x10 + 1', 17n],
    ['2.5e1', 25],
    ['1 / 0', null],
    ['1 + null', null],
    ['1 + "1"', null],
    ['"a\\"b\\\\c\\u0041"', 'a"b\\cA'],
    ['"""no \\ escape"""', 'no \\ escape'],
    ['3 > 2.5', true],
    ['"a" < "b"', true],
    ['"a" < 1', null],
    ['"a" == 1', false],
    ['"a" != 1', true],
    ['null == null', null],
    ['1 == 1.0', true],
  ])('calculates %s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

  // The table of the reference, "Logical operators".
  it.each([
    ['true and null', null],
    ['false and null', false],
    ['null AND false', false],
    ['null and null', null],
    ['true or null', true],
    ['null or true', true],
    ['null or false', null],
    ['null OR null', null],
    ['true xor null', null],
    ['true xor true', false],
    ['not null', null],
    ['not true', false],
    ['not 1 > 2 and true', true],
    ['true or false and false', true],
  ])('decides %s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each([
    ['timeframe[start]', '2026-01-05T11:56:00.000Z'],
    ['timeframe[end] - timeframe[start]', '4m'],
    ['timeframe[start] + 2 * interval', '2026-01-05T11:58:00.000Z'],
    ['(timeframe[end] - timeframe[start]) / interval', 4],
    ['now() - 1d', '2026-01-04T12:00:00.000Z'],
    ['toTimestamp("2026-01-05T11:00:00Z")', '2026-01-05T11:00:00.000Z'],
    ['toTimestamp("2026-01-05T12:00:00+01:00") < now()', true],
    ['toTimestamp("noon")', null],
    ['toLong(toTimestamp("1970-01-01T00:00:01Z"))', 1_000_000_000n],
    ['unixMillisFromTimestamp(timeframe[end])', 1_767_614_400_000n],
    ['90s / 1m', 1.5],
    ['1h > 59m', true],
    ['1m + 1', null],
  ])('reckons with time: %s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

  it.each([
    ['if(1 < 2, "yes", else: "no")', 'yes'],
    ['if(null, "yes", else: "no")', 'no'],
    ['if(1 > 2, "yes")', null],
    ['coalesce(null, 2, 3)', 2n],
    ['isNull(null)', true],
    ['isNotNull(host)', true],
    ['isTrueOrNull(null == "a")', true],
    ['isFalseOrNull(true)', false],
    ['in(host, "B", "A")', true],
    ['in(host, {"B", "C"})', false],
    ['in(array(1, 2), array(2.0))', true],
    ['toLong("12")', 12n],
    ['toLong(2.9)', 2n],
    ['startsWith(host, "A")', true],
    ['arraySize(m)', 4n],
    ['arraySum(m)', 8],
    ['arrayAvg(m)', 8 / 3],
    ['arrayAvg(array())', 0],
    ['arrayMax(m)', 4],
    ['arrayMin(array())', null],
    ['arrayRemoveNulls(m)', [1, 3, 4]],
    ['arrayLast(m)', 4],
    ['arraySum(null)', null],
    ['m[1]', null],
    ['m[-1]', 4],
    ['m[9]', null],
  ])('applies %s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });
});

describe('an iterative expression', () => {
  it.each([
    ['m[] * 2', [2, null, 6, 8]],
    ['m[] >= 3', [false, null, true, true]],
    ['if(m[] < 3, 100.0, else: 0.0)', [100, 0, 0, 0]],
    ['if(isNotNull(m[]), if(m[] < 3, 100.0, else: 0.0))', [100, null, 0, 0]],
    ['iCollectArray(if(isNull(m[]), 0, else: 1))', [1n, 0n, 1n, 1n]],
    ['arraySum(iCollectArray(if(m[] > 2, 1)))', 2],
    ['m[] + iIndex()', [1, null, 5, 7]],
    [
      'timeframe[start] + if(m[] > 0, 1, else: 0) * interval',
      ['2026-01-05T11:57:00.000Z', '2026-01-05T11:56:00.000Z', '2026-01-05T11:57:00.000Z', '2026-01-05T11:57:00.000Z'],
    ],
    ['if(iIndex() < arraySize(m) - 1, m[], else: null)', [1, null, 3, null]],
    ['iAny(m[] > 3)', true],
    ['not iAny(m[] > 4)', true],
    ['m[] + array(1, 2)[]', null],
    ['null[] + 1', null],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });
});

describe('the commands behind the pipe', () => {
  const two = () => {
    const created = world();
    writeMinutes(created, 'm', { host: 'B' }, [3, 5, null, 0]);
    return created;
  };
  const run = (commands: string) => query(two(), `${source} ${commands}`, 4);

  it('add, keep and remove fields', () => {
    expect(run('| fields host, top = arrayMax(m)')).toEqual([
      { host: 'A', top: 4 },
      { host: 'B', top: 5 },
    ]);
    expect(run('| fieldsRemove timeframe, interval, m')).toEqual([{ host: 'A' }, { host: 'B' }]);
    expect(run('| fieldsAdd host = 1, `odd name` = 2 | fields host, `odd name`')[0]).toEqual({
      host: 1n,
      'odd name': 2n,
    });
  });

  it('name a field without name after its expression, an entity’s name after the entity', () => {
    const created = two();
    addEntity(created, { entityId: 'A', displayName: 'Alpha' });
    expect(query(created, `${source} | fields arraySum( m ), entityName(host)`, 4)).toEqual([
      { 'arraySum(m)': 8, 'host.name': 'Alpha' },
      { 'arraySum(m)': 8, 'host.name': null },
    ]);
  });

  it('filter by true alone, sort and limit', () => {
    expect(run('| filter arrayMax(m) > 4 | fields host')).toEqual([{ host: 'B' }]);
    expect(run('| filter null > 4')).toEqual([]);
    expect(run('| sort host desc | limit 1 | fields host')).toEqual([{ host: 'B' }]);
    expect(run('| sort arraySum(m), host desc | fields host')).toEqual([{ host: 'B' }, { host: 'A' }]);
  });

  it('summarize series element by element, nulls left out', () => {
    const [record] = run(
      '| summarize { lo = min(m[]), hi = max(m[]), s = sum(m[]), a = avg(m[]) }, by: { timeframe, interval }',
    );
    expect(record).toEqual({
      timeframe: { start: '2026-01-05T11:56:00.000Z', end: '2026-01-05T12:00:00.000Z' },
      interval: '1m',
      lo: [1, 5, 3, 0],
      hi: [3, 5, 3, 4],
      s: [4, 5, 3, 4],
      a: [2, 5, 3, 2],
    });
  });

  it('summarize single values, of no record too', () => {
    expect(run('| summarize count(), n = countIf(host == "A"), x = takeAny(host)')).toEqual([
      { 'count()': 2n, n: 1n, x: 'A' },
    ]);
    expect(run('| filter false | summarize c = count(), s = sum(arraySum(m))')).toEqual([{ c: 0n, s: null }]);
    expect(run('| filter false | summarize c = count(), by: host')).toEqual([]);
  });
});

describe('a query that is wrong or beyond this sandbox', () => {
  it.each([
    [`${source} | guess m`, 'UNKNOWN_COMMAND', 'guess'],
    [`${source} | fetch logs`, 'UNKNOWN_COMMAND', 'fetch'],
    [`filter true`, 'UNKNOWN_COMMAND', 'filter'],
    [`${source} | fieldsSummary host`, 'NOT_SUPPORTED', 'fieldsSummary'],
    [`describe logs`, 'NOT_SUPPORTED', 'describe'],
    [`${source} | fieldsAdd x = arrayGuess(m)`, 'UNKNOWN_FUNCTION', 'arrayGuess'],
    [`${source} | fieldsAdd x = avg(m)`, 'UNKNOWN_FUNCTION', 'avg'],
    [`${source} | fieldsAdd x = arrayDelta(m)`, 'NOT_SUPPORTED', 'arrayDelta'],
    [`${source} | fieldsAdd x = arraySize(m, 2)`, 'TOO_MANY_POSITIONAL_PARAMETERS', 'arraySize'],
    // So a real environment words it for a function with options.
    [`${source} | fieldsAdd x = if(true, 1, 2)`, 'TOO_MANY_POSITIONAL_PARAMETERS_WITH_OPTIONS', 'if'],
    [`${source} | fieldsAdd x = round(1.5, 1)`, 'TOO_MANY_POSITIONAL_PARAMETERS_WITH_OPTIONS', 'round'],
    [`${source} | fieldsAdd x = if(true)`, 'MISSING_PARAMETER', 'if'],
    [`${source} | fieldsAdd x = contains(host, "a", caseless: true)`, 'UNKNOWN_PARAMETER', 'caseless'],
    [`${source} | fieldsAdd x = formatTimestamp(now(), locale: "en")`, 'NOT_SUPPORTED', 'locale'],
    [`${source} | fieldsAdd x = iIndex()`, 'INVALID_PARAMETER', 'iIndex'],
    [`${source} | fieldsAdd x = iCollectArray(m)`, 'INVALID_PARAMETER', 'iCollectArray'],
    [`${source} | fieldsAdd`, 'NO_PARAMETERS_FOR_COMMAND', 'fieldsAdd'],
    [`${source} | filter true, false`, 'TOO_MANY_POSITIONAL_PARAMETERS', 'filter'],
    [`${source} | limit "1"`, 'INVALID_PARAMETER', 'limit'],
    [`${source} | summarize median(m[])`, 'NOT_SUPPORTED', 'median'],
    [`${source} | summarize stddev(host)`, 'NOT_SUPPORTED', 'stddev'],
    [`${source} | summarize arraySum(m)`, 'UNKNOWN_FUNCTION', 'arraySum'],
    [`${source} | summarize avg()`, 'MISSING_PARAMETER', 'avg'],
    [`${source} | filter host in [fetch spans]`, 'NOT_SUPPORTED', 'spans'],
    [`${source} | filter host in [timeseries avg(m), by: host]`, 'INVALID_PARAMETER', 'in'],
    [`${source} | fieldsAdd x = [timeseries avg(m)]`, 'INVALID_PARAMETER', '['],
    [`${source} | filter host ~ "a"`, 'NOT_SUPPORTED', '~'],
    [`${source} | fieldsAdd x = now() @h`, 'PARSE_ERROR', '@h'],
    [`${source} | fieldsAdd x = now()@7h`, 'INVALID_PARAMETER', '@7h'],
    [`${source} | fieldsAdd x = 1x`, 'PARSE_ERROR', 'x'],
    [`${source} |`, 'PARSE_ERROR', 'end of query'],
    [`${source} | fieldsAdd x = ${'('.repeat(101)}1${')'.repeat(101)}`, 'PARSE_ERROR', '('],
  ])('%s', (text, errorType, subject) => {
    expect(errorOfQuery(text)).toMatchObject({ errorType, subject });
  });
});
