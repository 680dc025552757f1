import { probeVerdict, type ProbeAnswer } from '../../../domain/environment/probeVerdict';

const answered = (status: number, message = '', missingScopes: string[] = []): ProbeAnswer => ({
  ...{ kind: 'answered', status, message, missingScopes },
});

describe('the verdict on one operation', () => {
  it.each([200, 202, 204])('is "available" for %d', (status) => {
    expect(probeVerdict(answered(status)).state).toBe('available');
  });

  it.each([400, 405, 409, 415])('is "available" for %d: what refuses a request is there', (status) => {
    expect(probeVerdict(answered(status, 'Constraints violated.')).state).toBe('available');
  });

  it('is "gone" for 410, with the words of Dynatrace', () => {
    expect(probeVerdict(answered(410, 'The Metrics API is no longer available. Use DQL.'))).toEqual({
      ...{ state: 'gone', reason: 'The Metrics API is no longer available. Use DQL.', missingScopes: [] },
    });
    expect(probeVerdict(answered(410)).reason).toBe('Dynatrace answered 410.');
  });

  it('is "denied" for 403, with the scopes that the answer names', () => {
    expect(probeVerdict(answered(403, 'Forbidden', ['slo:slos:read']))).toEqual({
      ...{ state: 'denied', reason: 'Forbidden', missingScopes: ['slo:slos:read'] },
    });
  });

  it('is no more than "absent" for 404, and "available" when the answer repeats the id that was looked for', () => {
    expect(probeVerdict(answered(404, 'Not found')).state).toBe('absent');
    expect(probeVerdict(answered(404, 'Not found'), 'probe-id').state).toBe('absent');
    expect(probeVerdict(answered(404, "SLO 'probe-id' not found"), 'probe-id').state).toBe('available');
  });

  it.each([408, 429, 500, 501, 502, 503, 504, 302])('is "unknown" for %d', (status) => {
    expect(probeVerdict(answered(status)).state).toBe('unknown');
  });

  it('is "unknown" without an answer, and says which way it failed', () => {
    expect(probeVerdict({ kind: 'late', afterSeconds: 8 })).toMatchObject({
      ...{ state: 'unknown', reason: 'It did not answer within 8 seconds.' },
    });
    expect(probeVerdict({ kind: 'lost' })).toMatchObject({
      ...{ state: 'unknown', reason: 'The connection was lost before it answered.' },
    });
  });

  it('does not take a lost session for a missing permission', () => {
    const { state, reason } = probeVerdict(answered(401, 'Unauthorized'));
    expect([state, reason]).toEqual(['unknown', expect.stringContaining('sign in again')]);
  });
});
