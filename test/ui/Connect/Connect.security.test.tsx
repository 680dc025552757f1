import { screen } from '@testing-library/react';
import { templateReleases } from '../../../domain/onboarding/template/templateRelease';
import { renderPage } from '../../kit/renderPage';
import { fillAccount, goOnToToken, unfold, type User } from './connectSteps';
import { anAccount, anArn, aStatus, publishedSettings } from './situations';

const key = `arn:aws:kms:eu-west-1:${anAccount}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const topic = `arn:aws:sns:eu-west-1:${anAccount}:operations`;
const rotator = `arn:aws:lambda:eu-west-1:${anAccount}:function:rotate-dynatrace-token`;
const boundary = `arn:aws:iam::${anAccount}:policy/boundary`;

async function reachPresets() {
  const shown = renderPage('/connect', {
    states: { settings: publishedSettings },
    functions: { 'pipeline-status': () => aStatus() },
  });
  const { user } = shown;
  await fillAccount(user);
  await unfold(user, /^What to stream/);
  await screen.findByRole('radio', { name: /^CPU and memory/ });
  return shown;
}

async function goOnToLaunch(user: User) {
  await goOnToToken(user);
  await fill(user, /Secret ARN in eu-west-1/, anArn);
  await user.click(screen.getByRole('button', { name: 'Continue to the launch' }));
  await screen.findByRole('textbox', { name: 'Stack name' });
}

async function reachLaunch() {
  const shown = await reachPresets();
  await goOnToLaunch(shown.user);
  return shown;
}

async function fill(user: User, name: string | RegExp, text: string) {
  const field = await screen.findByRole('textbox', { name });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  return field;
}

const linkParameters = () => {
  const { hash } = new URL(screen.getByRole('link', { name: /Open AWS console/ }).getAttribute('href') ?? '');
  const all = new URLSearchParams(hash.slice(hash.indexOf('?') + 1));
  return Object.fromEntries([...all].map(([name, value]) => [name.replace('param_', ''), value]));
};

describe('Connect, what a security team asks for', () => {
  it('stays closed, and nothing of it is in the link, unless somebody fills it in', async () => {
    await reachLaunch();
    expect(screen.getByText(/^Security options/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Permissions boundary' })).not.toBeInTheDocument();
    const names = Object.keys(linkParameters());
    for (const name of ['PermissionsBoundaryArn', 'KmsKeyArn', 'AlarmTopicArn', 'IncludeLinkedAccounts'])
      expect(names).not.toContain(name);
  });

  it('goes into the link and into the command', async () => {
    const { user } = await reachLaunch();
    await unfold(user, /^Security options/);
    await fill(user, 'Permissions boundary', boundary);
    await fill(user, 'KMS key in eu-west-1', ` ${key} `);
    await fill(user, 'SNS topic for alarms in eu-west-1', topic);
    await user.click(screen.getByRole('checkbox', { name: /linked source accounts/ }));
    const given = {
      IncludeLinkedAccounts: 'true',
      PermissionsBoundaryArn: boundary,
      KmsKeyArn: key,
      AlarmTopicArn: topic,
    };
    expect(linkParameters()).toMatchObject(given);
    expect(screen.getByRole('region', { name: 'Statements for the policy of the key in eu-west-1' })).toHaveTextContent(
      'kms:CreateGrant',
    );
    await unfold(user, /^Use an aws command/);
    const command = screen.getByRole('region', { name: 'Stack in eu-west-1' });
    for (const [name, value] of Object.entries(given))
      expect(command).toHaveTextContent(`{"ParameterKey":"${name}","ParameterValue":"${value}"}`);
  });

  it('offers what hooks demand of buckets and secrets: versions, access logs, and rotation of a token that is pasted', async () => {
    const { user } = await reachLaunch();
    await unfold(user, /^Security options/);
    expect(screen.queryByRole('textbox', { name: /rotates the token/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Keep versions in the backup bucket' }));
    await fill(user, 'Bucket for access logs in eu-west-1', 'access-logs');
    expect(linkParameters()).toMatchObject({ BackupBucketVersioning: 'true', AccessLogBucketName: 'access-logs' });
    await user.click(screen.getByRole('radio', { name: /^Paste/ }));
    await fill(user, 'Function that rotates the token in eu-west-1', rotator);
    expect(linkParameters()).toMatchObject({ TokenRotationFunctionArn: rotator });
    expect(linkParameters()).not.toHaveProperty('DynatraceTokenSecretArn');
  });

  it.each([
    [
      'Bucket for access logs in eu-west-1',
      'arn:aws:s3:::access-logs',
      /^Is not the name of a bucket\. Give the name alone/,
    ],
    ['Permissions boundary', 'boundary', /^Is not the ARN of a managed policy\. Copy it from the policy/],
    ['KMS key in eu-west-1', key.replace('eu-west-1', 'us-east-1'), /^Is of us-east-1, but the stack is for eu-west-1/],
    [
      'SNS topic for alarms in eu-west-1',
      `${topic}.fifo`,
      /^Is not the ARN of a standard SNS topic\..*takes no alarms/,
    ],
  ])('says beside "%s" what is wrong, and makes no link of it', async (name, value, problem) => {
    const { user } = await reachLaunch();
    await unfold(user, /^Security options/);
    const field = await fill(user, name, value);
    expect(field).toHaveAccessibleDescription(problem);
    expect(screen.queryByRole('link', { name: /Open AWS console/ })).not.toBeInTheDocument();
    expect(screen.getByText('Nothing can be launched in eu-west-1 yet')).toBeInTheDocument();
    await user.clear(field);
    expect(screen.getByRole('link', { name: /Open AWS console/ })).toBeInTheDocument();
  });

  it('is kept when one goes back to another step', async () => {
    const { user } = await reachLaunch();
    await unfold(user, /^Security options/);
    await fill(user, 'Permissions boundary', boundary);
    await user.click(screen.getByRole('radio', { name: /^All ECS metrics/ }));
    expect(linkParameters()).toMatchObject({ FilterPreset: 'EcsFull', PermissionsBoundaryArn: boundary });
  });
});

describe('Connect, the template', () => {
  it('is named with version and SHA-256, with how to compare it', async () => {
    await reachLaunch();
    const { version, sha256 } = templateReleases.metrics;
    expect(
      screen.getByText(new RegExp(`ecs-metric-stream\\.yaml, version ${version}\\. .*sha256sum`)),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'SHA-256 of ecs-metric-stream.yaml' })).toHaveTextContent(sha256);
    expect(screen.getByRole('button', { name: /^Copy SHA-256/ })).toBeInTheDocument();
  });
});

describe('Connect, namespaces of one’s own', () => {
  it('are asked for with that preset only, and go into the link without blanks', async () => {
    const { user } = await reachPresets();
    expect(screen.queryByRole('textbox', { name: /^Namespaces/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /^Namespaces that you list/ }));
    await fill(user, /^Namespaces/, 'AWS/ECS, AWS/ApplicationELB');
    await goOnToLaunch(user);
    expect(linkParameters()).toMatchObject({
      FilterPreset: 'Namespaces',
      Namespaces: 'AWS/ECS,AWS/ApplicationELB',
    });
  });

  it.each([
    ['', /^Is empty/],
    ['AWS/ECS,AWS/ECS', /^AWS\/ECS is listed twice/],
    ['AWS/CloudWatch/MetricStreams', /is always streamed/],
  ])('hold the step up while they are %j', async (text, problem) => {
    const { user } = await reachPresets();
    await user.click(screen.getByRole('radio', { name: /^Namespaces that you list/ }));
    const field = await screen.findByRole('textbox', { name: /^Namespaces/ });
    if (text !== '') await fill(user, /^Namespaces/, text);
    await goOnToToken(user);
    expect(field).toHaveAccessibleDescription(problem);
    expect(screen.queryByRole('textbox', { name: /Secret ARN/ })).not.toBeInTheDocument();
  });
});
