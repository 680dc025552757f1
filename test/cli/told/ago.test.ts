import { ago } from '../../../cloudformation/cli/ago';
import { inWords } from '../../../cloudformation/cli/inWords';

const now = Date.parse('2026-11-22T12:00:00Z');
const minutes = 60_000;

describe('how long ago', () => {
  it('is never less than nothing: a clock that is behind is told', () => {
    expect(ago(now - 15 * minutes, now)).toBe('15 min ago');
    expect(ago(now, now)).toBe('0 s ago');
    expect(ago(now + 15 * minutes, now)).toBe(
      'at 2026-11-22T12:15:00.000Z (the clock of this machine is 15 min behind)',
    );
  });

  it.each([
    [45, '45 s'],
    [125, '2 min 5 s'],
    [3600, '1 h'],
    [12_000, '3 h 20 min'],
    [7 * 86_400, '7 days'],
    [7 * 86_400 + 3600, '7 days 1 h'],
  ])('%s seconds are %s', (seconds, words) => expect(inWords(seconds * 1000)).toBe(words));
});
