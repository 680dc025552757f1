import { Failure } from '../../../domain/failure';
import { readAppState } from '../../../ui/app/data/stored/appState';

/** What a read of the stored settings throws when the environment answers like this. */
async function failureOf(answer: () => Promise<Response>): Promise<Failure> {
  globalThis.fetch = answer;
  const outcome: unknown = await readAppState('settings').catch((error: unknown) => error);
  if (outcome instanceof Failure) return outcome;
  throw new Error(`expected a Failure, got ${JSON.stringify(outcome)}`);
}

const page = '<!doctype html><html><title>Sign in</title></html>';

describe('readAppState', () => {
  it('calls a sign-in page what it is', async () => {
    const failure = await failureOf(() => Promise.resolve(new Response(page, { status: 200 })));
    expect(failure).toMatchObject({ code: 'Unauthorized', whose: 'user' });
  });

  it('claims no session that is over where the answer is data of another form', async () => {
    const failure = await failureOf(() => Promise.resolve(Response.json([null])));
    expect(failure.code).not.toBe('Unauthorized');
  });

  it('says that the network is at fault when nothing was reached', async () => {
    const failure = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(failure).toMatchObject({ code: 'Unavailable', whose: 'platform' });
  });
});
