import { smallWorld } from '../dynatrace/smallWorld';
import { query } from './queryMinutes';

/** The clock stands at 2026-01-05 12:00 UTC, a Monday. */
const valueOf = (expression: string): unknown =>
  query(smallWorld(), `data record(list = array(3, 1, null, 2)) | fields x = ${expression}`)[0]?.['x'];

const eachOf = (cases: [string, unknown][]) =>
  it.each(cases)('%s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

describe('functions of arrays', () => {
  eachOf([
    ['arraySize(list)', 4n],
    ['arraySort(list)', [1n, 2n, 3n, null]],
    ['arraySort(list, direction: "descending")', [3n, 2n, 1n, null]],
    ['arrayReverse(list)', [2n, null, 1n, 3n]],
    ['arrayDistinct(array(1, 2, 1.0, "1"))', [1, 2n, '1']],
    ['arrayConcat(list, array(9))', [3n, 1n, null, 2n, 9n]],
    ['arrayFlatten(array(array(1), array(2, 3)))', [1n, 2n, 3n]],
    ['arraySlice(list, from: 1, to: -1)', [1n, null]],
    ['arrayElement(list, -1)', 2n],
    ['arrayIndexOf(list, 2)', 3n],
    ['arrayIndexOf(list, 7)', -1n],
    ['arrayLastIndexOf(array(1, 2, 1), 1)', 2n],
    ['arrayFirst(array(null, 4))', 4n],
    ['arrayMovingMin(array(4, 2, 3), 2)', [4n, 2n, 2n]],
    ['list[1]', 1n],
    ['arraySum(iCollectArray(if(list[] > 1, 1)))', 2],
  ]);
});

describe('functions of texts', () => {
  eachOf([
    ['lower("Ab")', 'ab'],
    ['upper("Ab")', 'AB'],
    ['trim("  a ")', 'a'],
    ['stringLength("häh")', 3n],
    ['substring("dynatrace", from: 1, to: 4)', 'yna'],
    ['substring("dynatrace", from: -4)', 'race'],
    ['indexOf("abcabc", "c")', 2n],
    ['indexOf("abcabc", "c", from: 3)', 5n],
    ['indexOf("abc", "x")', -1n],
    ['replaceString("a-b-c", "-", "$&")', 'a$&b$&c'],
    ['splitString("a,b", ",")', ['a', 'b']],
    ['concat("a", 1, 2.5)', 'a12.5'],
    ['concat("a", "b", delimiter: "-")', 'a-b'],
    ['contains("Frontend", "front")', false],
    ['contains("Frontend", "front", caseSensitive: false)', true],
    ['endsWith("a.By.ClusterName", ".ClusterName")', true],
    ['startsWith(null, "a")', null],
    ['like("cloud.aws.ecs", "cloud.%.ecs")', true],
    ['like("a_b", "a_c")', false],
    ['matchesValue("prod-eu", "PROD*")', true],
    ['matchesValue("prod-eu", "prod")', false],
    ['matchesValue(array("env:prod", "team:a"), "env:prod")', true],
    ['matchesValue("b", "a", "b")', true],
    ['matchesValue("B", "b", caseSensitive: true)', false],
    ['matchesPhrase("a request failed.", "Request Failed")', true],
    ['matchesPhrase("a request failed", "quest")', false],
    ['matchesPhrase("a request failed", "*quest")', true],
  ]);
});

describe('functions of numbers', () => {
  eachOf([
    ['round(2.5)', 3n],
    ['round(-1.25, decimals: 1)', -1.3],
    ['round(1.005, decimals: 2)', 1.01],
    ['round(7)', 7n],
    ['floor(1.7)', 1],
    ['ceil(1.2)', 2],
    ['abs(-3)', 3n],
    ['abs(-1.5)', 1.5],
    ['abs(-5m)', '5m'],
    ['sqrt(9)', 3],
    ['sqrt(-1)', null],
    ['power(2, 10)', 1024],
    ['bin(17, 5)', 15n],
    ['bin(toTimestamp("2026-01-05T11:58:12Z"), 5m)', '2026-01-05T11:55:00.000Z'],
  ]);
});

describe('functions of times', () => {
  eachOf([
    ['duration(90, "s") == 1m + 30s', true],
    ['timeframe(from: -1h)', { start: '2026-01-05T11:00:00.000Z', end: '2026-01-05T12:00:00.000Z' }],
    ['getStart(timeframe(from: -2h, to: -1h))', '2026-01-05T10:00:00.000Z'],
    ['getEnd(timeframe(from: -2h, to: -1h))', '2026-01-05T11:00:00.000Z'],
    ['formatTimestamp(now(), format: "yyyy-MM-dd\'T\'HH:mm")', '2026-01-05T12:00'],
    ['formatTimestamp(now(), format: "HH:mm", timezone: "Europe/Vienna")', '13:00'],
    ['formatTimestamp(now() + 90s)', '2026-01-05T12:01:30.000000000'],
    ['formatTimestamp(now(), format: "EEE")', null],
    ['getYear(now())', 2026n],
    ['getMonth(now())', 1n],
    ['getDayOfMonth(now())', 5n],
    ['getDayOfWeek(now())', 1n],
    ['getHour(now(), timezone: "+05:30")', 17n],
    ['getMinute(now())', 0n],
    ['unixSecondsFromTimestamp(timestampFromUnixSeconds(7))', 7n],
    ['unixNanosFromTimestamp(timestampFromUnixMillis(7))', 7_000_000n],
    ['now() - 1M', '2025-12-05T12:00:00.000Z'],
    ['toTimestamp("2026-03-31T00:00:00Z") - 1M', '2026-02-28T00:00:00.000Z'],
    ['now() + 1y', '2027-01-05T12:00:00.000Z'],
  ]);
});

describe('alignment of times', () => {
  eachOf([
    ['now()@d', '2026-01-05T00:00:00.000Z'],
    ['@h', '2026-01-05T12:00:00.000Z'],
    // First the offset, then the alignment.
    ['now()-90m@h', '2026-01-05T10:00:00.000Z'],
    ['-90m@h', '2026-01-05T10:00:00.000Z'],
    ['now()@d - 2h', '2026-01-04T22:00:00.000Z'],
    ['toTimestamp("2026-01-05T11:58:12Z")@15m', '2026-01-05T11:45:00.000Z'],
    ['now()@6h', '2026-01-05T12:00:00.000Z'],
    ['toTimestamp("2026-01-07T11:00:00Z")@w', '2026-01-05T00:00:00.000Z'],
    ['now()@w0', '2026-01-04T00:00:00.000Z'],
    ['now()@w2', '2025-12-30T00:00:00.000Z'],
    ['toTimestamp("2026-06-17T00:00:00Z")@M', '2026-06-01T00:00:00.000Z'],
    ['toTimestamp("2026-06-17T00:00:00Z")@q', '2026-04-01T00:00:00.000Z'],
    ['toTimestamp("2026-06-17T00:00:00Z")@y', '2026-01-01T00:00:00.000Z'],
    ['null@h', null],
  ]);
});

describe('types', () => {
  eachOf([
    ['toString(3)', '3'],
    ['toString(3.14)', '3.14'],
    ['toString(true)', 'true'],
    ['toString(array(1, 2, 3))', '[1, 2, 3]'],
    ['toString(record(content = "A nested record"))', '{"content":"A nested record"}'],
    ['toString(5m)', '05:00.000000000'],
    ['toString(toTimestamp("2019-08-01T09:30:00.000-0400"))', '2019-08-01T13:30:00.000000000 +0000'],
    ['toLong(true)', 1n],
    ['toLong(15s)', 15_000_000_000n],
    ['toLong(array("7", 8))', 7n],
    ['toDouble("1A3")', null],
    ['toBoolean("TRUE")', true],
    ['toBoolean("yes")', null],
    ['toBoolean(2)', true],
    ['toDuration("60000000000")', '1m'],
    ['toDuration("42s")', null],
    ['toDuration(timeframe(from: -5m))', '5m'],
    ['toArray(3)', [3n]],
    ['type(toSmartscapeId("HOST-000000000000007B"))', 'smartscape_id'],
    ['toSmartscapeId("HOST")', null],
    ['toSmartscapeId("HOST-000000000000007B") == "HOST-000000000000007B"', false],
    ['toString(toSmartscapeId("HOST-000000000000007B"))', 'HOST-000000000000007B'],
    ['asLong(3.0)', null],
    ['asNumber(3.5)', 3.5],
    ['asString(3)', null],
    ['asArray("a")', null],
    ['type(null)', null],
    ['type(1m)', 'duration'],
    ['jsonField("{\\"a\\": {\\"b\\": 1}}", "a")[b]', 1n],
    ['record(a = 1, b = list[0])[b]', 3n],
  ]);
});
