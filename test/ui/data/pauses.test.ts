import type { FailureReport } from '../../../domain/failure';
import { callFunction } from '../../../ui/app/data/transport/callFunction';
import { Pauses, questionOf } from '../../../ui/app/data/transport/pauses';
import { Failure } from '../../../domain/failure';
import { FakeBackend } from '../../kit/fakeBackend';

const report: FailureReport = {
  code: 'Throttled',
  message: 'Dynatrace asks for a pause.',
  whose: 'platform',
  hint: 'Wait.',
  retryAfterSeconds: 60,
};
const noon = Date.parse('2026-11-29T12:00:00Z');
const thrown = (run: () => void): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
};

beforeEach(() => window.sessionStorage.clear());

describe('a pause over a reload of the page', () => {
  const question = questionOf('list-clusters', { lookback: 'now-2h' });

  it('goes on with what is left of it, and then the question is asked', () => {
    new Pauses().note(question, report, noon);
    const afterReload = new Pauses();
    expect(thrown(() => afterReload.respect(question, noon + 18_000))).toMatchObject({
      message: 'Dynatrace asks for a pause.',
      retryAfterSeconds: 42,
    });
    expect(thrown(() => new Pauses().respect(question, noon + 60_000))).toBeNull();
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('lets through whoever asks once more by hand', () => {
    new Pauses().note(question, report, noon);
    const afterReload = new Pauses();
    thrown(() => afterReload.respect(question, noon + 1000));
    expect(thrown(() => afterReload.respect(question, noon + 2000))).toBeNull();
  });

  it('holds up no other question, and ends with an answer', () => {
    const pauses = new Pauses();
    pauses.note(question, report, noon);
    expect(thrown(() => new Pauses().respect(questionOf('list-clusters', { lookback: 'now-1d' }), noon))).toBeNull();
    pauses.note(question, null, noon + 5000);
    expect(thrown(() => new Pauses().respect(question, noon + 6000))).toBeNull();
  });

  it('keeps nothing of the payload, and survives a browser without a storage', () => {
    new Pauses().note(questionOf('check-token', { token: 'dt0c01.PUBLIC.SECRET' }), report, noon);
    expect(JSON.stringify({ ...window.sessionStorage })).not.toContain('PUBLIC');
    const none = new Pauses(() => {
      throw new Error('denied');
    });
    expect(thrown(() => none.note(question, report))).toBeNull();
    expect(thrown(() => none.respect(question))).toBeNull();
  });

  it('takes no notice of something else under its name', () => {
    window.sessionStorage.setItem(question, '{"until":9e15,"failure":{"code":"Nonsense"}}');
    expect(thrown(() => new Pauses().respect(question, noon))).toBeNull();
  });

  it('is kept for the questions that the app asks', async () => {
    const backend = new FakeBackend({
      functions: {
        'list-slos': () => {
          throw new Failure(report);
        },
      },
    }).install();
    await expect(callFunction('list-slos', { a: 1 })).rejects.toMatchObject({ code: 'Throttled' });
    expect(backend.calls).toHaveLength(1);
    expect(thrown(() => new Pauses().respect(questionOf('list-slos', { a: 1 })))).toMatchObject({ code: 'Throttled' });
  });
});
