import { keptDays, type Minutes } from '../../../sandbox/ecs/keptDays';

const minute = 60_000;
const midnight = 20_000 * 1440 * minute;

/** The number of the minute, every second minute; and how often it was asked. */
function everySecond() {
  const asked: number[] = [];
  const minutes: Minutes = (first, last, visit) => {
    asked.push(first);
    for (let at = first; at <= last; at += minute)
      if ((at / minute) % 2 === 0) visit(at, at - 0.1, at + 0.1, 3 * at, 3);
  };
  return { asked, minutes };
}

function seen(minutes: Minutes, first: number, last: number): number[][] {
  const found: number[][] = [];
  minutes(first, last, (...sample) => found.push(sample));
  return found;
}

it.each([
  ['a part of a day', 5 * minute, 9 * minute, 0, 1],
  ['a day', 0, 1439 * minute, 1, 0],
  ['from noon to noon three days later', 720 * minute, (3 * 1440 + 720) * minute, 2, 2],
])('gives %s as it is, gaps included, the first time and again', (_, from, to, whole, parts) => {
  const plain = everySecond();
  const expected = seen(plain.minutes, midnight + from, midnight + to);
  const { asked, minutes } = everySecond();
  const kept = keptDays(minutes);
  expect(seen(kept, midnight + from, midnight + to)).toEqual(expected);
  expect(seen(kept, midnight + from, midnight + to)).toEqual(expected);
  expect(seen(kept, midnight + from, midnight + to)).toEqual(expected);
  // Days that were read whole are asked for once, parts of days each time.
  expect(asked).toHaveLength(whole + 3 * parts);
});

it('cuts a kept day to what is asked', () => {
  const { asked, minutes } = everySecond();
  const kept = keptDays(minutes);
  seen(kept, midnight, midnight + 1439 * minute);
  expect(seen(kept, midnight + 4 * minute, midnight + 7 * minute).map(([at]) => at)).toEqual([
    midnight + 4 * minute,
    midnight + 6 * minute,
  ]);
  expect(asked).toHaveLength(1);
});
