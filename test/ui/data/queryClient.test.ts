import { Failure, failureCodes } from '../../../domain/failure';
import { worthRetrying } from '../../../ui/app/data/transport/queryClient';

const failure = (code: (typeof failureCodes)[number]) =>
  new Failure({ code, message: '', whose: 'platform', hint: 'Try again.' }, new TypeError('Failed to fetch'));

describe('worthRetrying', () => {
  it('repeats only what passes by itself', () => {
    expect(failureCodes.filter((code) => worthRetrying(0, failure(code)))).toEqual(['Throttled', 'Unavailable']);
  });

  it('gives up after two repetitions', () => {
    expect(worthRetrying(1, failure('Unavailable'))).toBe(true);
    expect(worthRetrying(2, failure('Unavailable'))).toBe(false);
  });

  it('does not repeat what a function reports, for the function repeated its own calls already', () => {
    expect(
      worthRetrying(0, new Failure({ code: 'Unavailable', message: '', whose: 'platform', hint: 'Try again.' })),
    ).toBe(false);
  });

  it('does not repeat a defect of our own', () => {
    expect(worthRetrying(0, new TypeError('x is undefined'))).toBe(false);
  });
});
