import { accountPackage } from '../../../../domain/onboarding/fleet/accountPackage';
import { organizationCommand } from '../../../../domain/onboarding/fleet/companionCommand';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import { handoverMarkdown } from '../../../../domain/onboarding/fleet/handoverText';

const choice: FleetChoice = {
  environmentApiUrl: 'https://abc12345.live.dynatrace.com',
  ingestEndpoint: 'eu',
  templateUrl: 'https://launchpad.s3.eu-west-1.amazonaws.com/ecs-metric-stream.yaml',
  consoleOrigin: null,
  preset: 'EcsSlo',
  namespaces: '',
  stackName: 'dynatrace-ecs',
};
const account = { accountId: '111111111111', alias: 'Pay*ments', regions: ['eu-west-1', 'us-east-1'] };

describe('What an account is handed', () => {
  it('is one link a region, and one command for all', () => {
    const { regions, command } = accountPackage(choice, account);
    expect(regions.map(({ region, quick }) => [region, quick.kind])).toEqual([
      ['eu-west-1', 'link'],
      ['us-east-1', 'link'],
    ]);
    expect(command.replace(/ \\\n {2}/g, ' ')).toBe(
      'npm run aws -- deploy --environment https://abc12345.live.dynatrace.com --endpoint eu --template-url https://launchpad.s3.eu-west-1.amazonaws.com/ecs-metric-stream.yaml --preset EcsSlo --stack-name dynatrace-ecs --token-env DYNATRACE_TOKEN --account 111111111111 --regions eu-west-1,us-east-1',
    );
  });

  it('is one policy about the resources of all regions, no Sid twice', () => {
    const { Statement } = accountPackage(choice, account).policy;
    const text = JSON.stringify(Statement);
    expect(text).toContain('arn:aws:firehose:eu-west-1:111111111111:');
    expect(text).toContain('arn:aws:firehose:us-east-1:111111111111:');
    expect(text).toContain('arn:aws:s3:::launchpad/ecs-metric-stream.yaml');
    const sids = Statement.map(({ Sid }) => Sid);
    expect(new Set(sids).size).toBe(sids.length);
  });

  it('is Markdown for a ticket, in which a name is no markup', () => {
    const facts = {
      environment: 'https://abc12345.apps.dynatrace.com',
      templateName: 'ecs-metric-stream.yaml',
      templateVersion: '1.2.0',
      sha256: 'ab',
    };
    const text = handoverMarkdown(accountPackage(choice, account), facts);
    expect(text).toContain('# Connect AWS account Pay\\*ments (111111111111) to Dynatrace');
    expect(text).toContain(
      '- us-east-1: <https://us-east-1.console.aws.amazon.com/cloudformation/home?region=us-east-1#',
    );
    expect(text).toContain('over a channel for secrets');
    expect(text).not.toMatch(/dt0c01/);
  });

  it('says what to fill in where there is no link', () => {
    const made = accountPackage({ ...choice, templateUrl: null }, { ...account, regions: ['eu-west-1'] });
    const text = handoverMarkdown(made, { environment: 'e', templateName: 't', templateVersion: '1', sha256: 'ab' });
    expect(text).toContain('Stack name: dynatrace-ecs');
    expect(text).toContain('  - ExpectedAccountId: `111111111111`');
  });

  it('is for an organization one command with its limits', () => {
    const target = { regions: ['eu-west-1'], units: ['ou-ab12-11111111', 'r-ab12'], delegated: true };
    const command = organizationCommand(choice, { ...target, concurrency: 5, failureTolerance: 2 });
    expect(command).toContain('deploy --stackset');
    expect(command).toContain('--ous ou-ab12-11111111,r-ab12');
    expect(command).toContain('--concurrency 5');
    expect(command).toContain('--failure-tolerance 2');
    expect(command).toContain('--delegated');
  });

  it('runs nothing that somebody wrote into the name of a stack', () => {
    const target = { regions: ['eu-west-1'], units: ['r-ab12'], delegated: false, concurrency: 1, failureTolerance: 0 };
    expect(organizationCommand({ ...choice, stackName: 'x; id' }, target)).toContain("--stack-name 'x; id'");
  });
});
