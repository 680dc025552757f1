import { serve } from '../../api/edge';
import { parseCheckToken } from '../../domain/contract/tokens/checkToken';
import { Failure } from '../../domain/failure';

const secret = 'dt0c01.PUBLIC.SECRET';

describe('the edge of app functions', () => {
  const log = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  beforeEach(() => log.mockClear());
  afterAll(() => log.mockRestore());

  const answer = (run: () => Promise<unknown>) => serve(parseCheckToken, run)({ token: secret, purpose: 'metrics' });

  it('answers the value in an envelope', async () => {
    expect(await answer(async () => 42)).toEqual({ ok: true, value: 42 });
    expect(log).not.toHaveBeenCalled();
  });

  it('says that an answer is too large for the runtime, instead of being cut off by it', async () => {
    expect(await answer(async () => 'x'.repeat(5_900_000))).toMatchObject({ ok: true });
    // Bytes count, not characters: three million of two bytes each.
    expect(await answer(async () => 'é'.repeat(3_000_000))).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', message: 'The answer would have 6.0 MB, and an app function can answer 6 MB' },
    });
  });

  it('answers a failure as plain data: code, message, whose move, hint', async () => {
    const failure = { code: 'Throttled', message: 'slow down', whose: 'platform', hint: 'wait' } as const;
    const answered = await answer(() => Promise.reject(new Failure(failure, new Error(secret))));
    expect(answered).toEqual({ ok: false, failure });
  });

  it('names the field of a bad payload and does not run', async () => {
    const run = jest.fn();
    expect(await serve(parseCheckToken, run)({ token: secret })).toMatchObject({
      ok: false,
      failure: { code: 'InvalidInput', whose: 'user', message: expect.stringContaining('purpose') as string },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('answers even a thrown text, and repeats nothing of what may be a secret', async () => {
    for (const thrown of [new TypeError(`cannot read ${secret}`), `lost ${secret}`]) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      const answered = await answer(() => Promise.reject(thrown));
      expect(answered).toMatchObject({ ok: false, failure: { code: 'Unexpected', whose: 'us' } });
      expect(JSON.stringify(answered)).not.toContain('SECRET');
    }
    expect(JSON.stringify(log.mock.calls)).not.toContain('SECRET');
    expect(log).toHaveBeenCalledTimes(2);
  });
});
