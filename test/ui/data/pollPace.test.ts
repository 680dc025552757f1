import { intervalOf, paceOf } from '../../../ui/app/data/transport/pollPace';

const minute = 60_000;

describe('paceOf', () => {
  it('looks every 30 seconds when nothing is due', () => {
    expect(intervalOf[paceOf(false, 0, 60 * minute)]).toBe(30_000);
  });

  it('looks every 5 seconds for the first 15 minutes of waiting', () => {
    expect(intervalOf[paceOf(true, 0, 0)]).toBe(5_000);
    expect(intervalOf[paceOf(true, 0, 15 * minute - 1)]).toBe(5_000);
  });

  it('slows down to once a minute after 15 minutes', () => {
    expect(intervalOf[paceOf(true, 0, 15 * minute)]).toBe(60_000);
  });
});
