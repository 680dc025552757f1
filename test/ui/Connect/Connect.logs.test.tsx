import { screen, within } from '@testing-library/react';
import { Failure } from '../../../domain/failure';
import type { FakeFunction } from '../../kit/fakeBackend';
import { renderPage } from '../../kit/renderPage';
import { chooseRegion, type User } from './connectSteps';
import { anAccount, asOf, aStatus, publishedSettings } from './situations';

const open = (functions: Record<string, FakeFunction> = {}) =>
  renderPage('/connect/logs', {
    states: { settings: publishedSettings },
    functions: {
      'pipeline-status': () => aStatus(),
      'log-arrivals': () => ({ asOf, minutes: 180, streams: [] }),
      ...functions,
    },
  });

const step = (name: RegExp) => screen.findByRole('region', { name });

async function reachToken(user: User, groups = '/ecs/checkout, /ecs/payment') {
  await user.type(await screen.findByRole('textbox', { name: /AWS account id/ }), anAccount);
  await chooseRegion(user, 'eu-west-1');
  if (groups !== '') await user.type(screen.getByRole('textbox', { name: /^Log groups/ }), groups);
  await user.click(screen.getByRole('button', { name: 'Continue to the token' }));
}

async function reachLaunch(user: User) {
  await user.click(await screen.findByRole('radio', { name: /Pasted into the form/ }));
  await user.click(screen.getByRole('button', { name: 'Continue to the launch' }));
}

const linkOf = async () => {
  const link = await screen.findByRole('link', { name: /Open AWS console for eu-west-1/ });
  return new URLSearchParams(link.getAttribute('href')?.split('?').at(-1));
};

describe('Connect logs', () => {
  it('links to the console with the log groups, and goes to the environment itself', async () => {
    const { user } = open();
    await reachToken(user);
    await reachLaunch(user);
    const query = await linkOf();
    expect(query.get('templateURL')).toBe('https://launchpad.s3.eu-west-1.amazonaws.com/ecs-log-stream.yaml');
    expect(query.get('stackName')).toBe('dynatrace-ecs-logs');
    expect(query.get('param_LogGroups')).toBe('/ecs/checkout,/ecs/payment');
    expect(query.get('param_DynatraceEnvironmentUrl')).toBe('https://abc12345.live.dynatrace.com');
    expect([...query.keys()].filter((key) => /Token/.test(key))).toEqual([]);
  });

  it('streams the whole account, and says what never may be among it', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('radio', { name: /The whole account and region/ }));
    expect(screen.getByText(/A pipeline that streams its own log never comes to an end/)).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: /Log groups to leave out/ }), '/aws/firehose/other');
    await reachToken(user, '');
    await reachLaunch(user);
    const query = await linkOf();
    expect([query.get('param_AccountWide'), query.get('param_ExcludedLogGroups')]).toEqual([
      'true',
      '/aws/firehose/other',
    ]);
  });

  it('makes a token for logs and nothing else', async () => {
    const { user, backend } = open({
      'create-ingest-token': () => ({ id: 'dt0c01.NEW', token: 'dt0c01.NEW.SECRET', expiresAt: null }),
    });
    await reachToken(user);
    await user.click(await screen.findByRole('button', { name: 'Create an ingest token' }));
    expect(await screen.findByText('dt0c01.NEW.SECRET')).toBeInTheDocument();
    expect(backend.callsOf('create-ingest-token')).toEqual([
      { name: `ECS log stream ${anAccount}`, purpose: 'logs', expiresInDays: 365 },
    ]);
  });

  it.each([
    ['', 'Name at least one log group, for example /ecs/checkout.'],
    ['/a,/a', /\/a is listed twice/],
    ['/a b', /is not the name of a log group/],
  ])('holds back log groups that cannot be: %j', async (groups, words) => {
    const { user } = open();
    await reachToken(user, groups);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /Pasted/ })).not.toBeInTheDocument();
  });

  it('says what it costs at most', async () => {
    const { user } = open();
    const field = await screen.findByRole('textbox', { name: 'Logs, GB a day and region' });
    await user.clear(field);
    await user.type(field, '10');
    expect(screen.getByText(/AWS charges at most \$9\.24 a month per region/)).toBeInTheDocument();
  });

  it('watches for the first line once it was launched, and says that it came', async () => {
    let streams: unknown[] = [];
    const { user, client } = open({ 'log-arrivals': () => ({ asOf, minutes: 180, streams }) });
    await reachToken(user);
    await reachLaunch(user);
    await user.click(await screen.findByRole('link', { name: /Open AWS console for eu-west-1/ }));
    const watched = await step(/^4\. First log line/);
    expect(await within(watched).findByText('No line yet')).toBeInTheDocument();
    streams = [{ accountId: anAccount, region: 'eu-west-1', streamName: 's', records: 3, logGroups: 1, lastAt: asOf }];
    await client.refetchQueries({ queryKey: ['log-arrivals'] });
    expect(await within(watched).findByText('Logs arrive')).toBeInTheDocument();
    expect(watched).toHaveTextContent('eu-west-1: 3 records in the last three hours');
  });

  it('says of logs that nobody may read that it is not known', async () => {
    const { user } = open({
      'log-arrivals': () => {
        throw new Failure({ code: 'MissingScope', message: 'no reading', whose: 'operator', hint: 'Ask.' });
      },
    });
    await reachToken(user);
    await reachLaunch(user);
    await user.click(await screen.findByRole('link', { name: /Open AWS console for eu-west-1/ }));
    expect(await screen.findByText('Whether logs arrive is not known')).toBeInTheDocument();
  });
});
