import { Failure } from '../../../domain/failure';
import { HttpError, httpErrorIn } from '../../../api/platform/httpError';
import { metricsFrom } from '../../../api/platform/metrics';
import { translateError } from '../../../api/platform/translateError';
import { answering, rejection, restoreFetch, type Answer } from './answering';

afterEach(restoreFetch);

const doing = { what: 'read the SLOs', scopes: ['settings:objects:read'] };
const http = (status: number, body: unknown = null, retryAfterMs: number | null = null) =>
  new HttpError(status, 'GET', '/path', body, retryAfterMs);

describe('translateError', () => {
  it.each([
    [400, 'InvalidInput', 'us'],
    [401, 'Unauthorized', 'user'],
    [403, 'MissingScope', 'operator'],
    [404, 'NotFound', 'user'],
    [409, 'Conflict', 'user'],
    [413, 'InvalidInput', 'us'],
    [429, 'Throttled', 'platform'],
    [500, 'Unavailable', 'platform'],
    [501, 'NotSupported', 'platform'],
    [503, 'Unavailable', 'platform'],
    [418, 'Unexpected', 'us'],
  ])('turns status %i into %s, move of %s', (status, code, whose) => {
    expect(translateError(http(status), doing)).toMatchObject({ code, whose });
  });

  it('names the scope that the platform says is missing', () => {
    const body = { error: { code: 403, message: 'Forbidden', details: { missingScopes: ['settings:objects:write'] } } };
    expect(translateError(http(403, body), doing).message).toBe(
      'Could not read the SLOs: missing settings:objects:write',
    );
  });

  it('names what an administrator can grant, never a scope of the manifest, whoever names it', () => {
    const entities = { what: 'list the ECS clusters', scopes: ['environment-api:entities:read'] };
    const body = { error: { code: 403, message: 'no', details: { missingScopes: ['environment-api:slo:read'] } } };
    expect(translateError(http(403), entities).report()).toEqual({
      code: 'MissingScope',
      message: 'Could not list the ECS clusters: missing environment:roles:viewer',
      whose: 'operator',
      hint: 'Ask a Dynatrace administrator for a policy that allows environment:roles:viewer. The app declares what it calls, but your own permissions count too.',
    });
    expect(translateError(http(403, body), entities).message).toBe(
      'Could not list the ECS clusters: missing settings:objects:read or environment:roles:viewer',
    );
  });

  it('names the scope of the call when the platform does not say which one is missing', () => {
    expect(translateError(http(403), doing).hint).toContain('settings:objects:read');
  });

  it('repeats what Dynatrace said, with the field it complained of', () => {
    const constraintViolations = [{ path: 'targetWarning', message: 'Warning must be larger than the target' }];
    const body = { error: { code: 400, message: 'Validation failed for 1 field(s).', constraintViolations } };
    expect(translateError(http(400, body), doing).message).toBe(
      'Could not read the SLOs: Validation failed for 1 field(s).; targetWarning: Warning must be larger than the target',
    );
  });

  it('says what to do, whatever the status', () => {
    const statuses = [400, 401, 403, 404, 409, 410, 412, 413, 418, 429, 500, 501, 503];
    for (const status of statuses) expect(translateError(http(status), doing).hint).toMatch(/^[A-Z].+\.$/);
  });

  it('repeats no secret that Dynatrace quotes', () => {
    const message =
      'Unknown token dt0c01.ABCDEFGHIJKLMNOPQRSTUVWX.THESECRETPART in header Authorization: Api-Token abc123';
    expect(translateError(http(400, { error: { code: 400, message } }), doing).message).toBe(
      'Could not read the SLOs: Unknown token dt0c01.… in header Authorization: Api-Token …',
    );
  });

  it('repeats nothing of an answer that may quote a secret', () => {
    const body = { error: { code: 400, message: 'token dt0c01.PUBLIC.SECRET is not valid' } };
    const failure = translateError(http(400, body), { ...doing, secret: true });
    expect(JSON.stringify(failure.report())).not.toContain('SECRET');
  });

  it('says how long to wait when throttled', () => {
    expect(translateError(http(429, null, 12_000), doing).hint).toBe('Try again in 12 seconds.');
    expect(translateError(http(429, null, 400), doing).hint).toBe('Try again in 1 second.');
    expect(translateError(http(429, null, 12_000), doing).retryAfterSeconds).toBe(12);
    expect(translateError(http(429), doing).report()).not.toHaveProperty('retryAfterSeconds');
  });

  it('keeps the foreign error as cause', () => {
    const error = http(500);
    expect(translateError(error, doing).cause).toBe(error);
  });

  it('leaves a Failure as it is', () => {
    const failure = new Failure({ code: 'Conflict', message: 'taken', whose: 'user', hint: 'Try again.' });
    expect(translateError(failure, doing)).toBe(failure);
  });

  it('calls what it does not know a defect of ours', () => {
    expect(translateError(new RangeError('oops'), doing)).toMatchObject({ code: 'Unexpected', whose: 'us' });
  });
});

describe('errors through the real SDK client', () => {
  const fails = async (answer: Answer) => rejection(metricsFrom(answering(answer).client).list('cloud.aws.ecs.'));

  it('keep the status when the body is a page instead of JSON', async () => {
    const error = await fails({ status: 502, text: '<html>Bad gateway</html>' });
    expect(error).toMatchObject({ code: 'Unavailable' });
    expect(httpErrorIn(error)?.status).toBe(502);
  });

  it('call a page with status 200 what it most likely is: the one to sign in', async () => {
    expect(await fails({ text: '<!DOCTYPE html><title>Sign in</title>' })).toMatchObject({
      ...{ code: 'Unauthorized', whose: 'user', hint: 'Sign in to Dynatrace again.' },
      message: expect.stringContaining('a web page came instead of an answer') as string,
    });
  });

  it('keep the status when the body is cut off', async () => {
    expect(await fails({ status: 429, text: '{"error":' })).toMatchObject({ code: 'Throttled' });
  });

  it('are failures of the connection when it is dropped', async () => {
    expect(await fails('dropped')).toMatchObject({ code: 'Unavailable', whose: 'platform' });
  });
});
