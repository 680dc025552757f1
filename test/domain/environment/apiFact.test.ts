import { apiFact } from '../../../domain/environment/apiFact';
import type { ProbeVerdict } from '../../../domain/environment/probeVerdict';

const asked = (state: ProbeVerdict['state'], reason: string = state, missingScopes: string[] = []) => ({
  verdict: { state, reason, missingScopes },
  scopes: ['environment-api:slo:read'],
});

describe('the state of an API', () => {
  it('is available as soon as one operation is, whatever the others say', () => {
    const fact = { state: 'available', reason: null, successor: null, grant: null };
    expect(apiFact('slos', [asked('available')])).toEqual(fact);
    expect(apiFact('extensions', [asked('denied'), asked('available')])).toEqual(fact);
    expect(apiFact('slos', [asked('absent'), asked('available')])).toEqual(fact);
  });

  it('is gone by 410, with the message and the successor of our own table', () => {
    expect(apiFact('slos', [asked('gone', 'Removed. See release notes.')])).toEqual({
      ...{ state: 'gone', reason: 'Removed. See release notes.', grant: null },
      successor: 'Platform SLOs (/platform/slo/v1/slos)',
    });
  });

  it('takes the successor out of the message where our table has none', () => {
    const message = 'The Hub items API is no longer available. Use /platform/hub/v1/catalog/extensions.';
    expect(apiFact('hub', [asked('gone', message)]).successor).toBe('/platform/hub/v1/catalog/extensions');
    expect(apiFact('documents', [asked('gone', 'Removed.')]).successor).toBeNull();
  });

  it('does not believe one 404, and believes that of every operation', () => {
    expect(apiFact('slos', [asked('absent')])).toMatchObject({ state: 'unknown', successor: null });
    expect(apiFact('slos', [asked('absent', 'Not found'), asked('absent', 'Nothing here')])).toMatchObject({
      ...{ state: 'gone', reason: 'None of its operations exists here (404): Not found' },
    });
  });

  it('is unknown when a 404 is not confirmed', () => {
    expect(apiFact('slos', [asked('absent'), asked('unknown', 'It did not answer within 8 seconds.')])).toEqual({
      ...{ state: 'unknown', reason: 'It did not answer within 8 seconds.', successor: null, grant: null },
    });
  });

  it('names what an administrator can grant, never a scope of apps', () => {
    expect(apiFact('slos', [asked('denied', 'Forbidden')])).toEqual({
      ...{ state: 'denied', reason: 'Forbidden', successor: null },
      grant: 'settings:objects:read or environment:roles:viewer',
    });
    expect(apiFact('grail', [asked('denied', 'Forbidden', ['storage:buckets:read'])]).grant).toBe(
      'storage:buckets:read',
    );
  });

  it('tells the denial of one door where the other one is gone or silent: that is what can be changed', () => {
    expect(apiFact('extensions', [asked('denied'), asked('gone')]).state).toBe('denied');
    expect(apiFact('extensions', [asked('unknown'), asked('denied')]).state).toBe('denied');
    expect(apiFact('extensions', [asked('unknown'), asked('gone')]).state).toBe('unknown');
  });
});
