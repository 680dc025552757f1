import { accountId, companion, region, token, type Answers } from '../companion';
import { organizationShelf, type Organization } from '../../../sandbox/aws/organization/organization';
import { stackSetShelf } from '../../../sandbox/aws/stackSets/stackSet';

const base = `deploy --region ${region} --environment https://abc12345.live.dynatrace.com --token-env DT --stackset --yes`;
const withToken: Answers = { env: { CI: '', DT: token } };
const management = '999988887777';
const unit = 'ou-ab12-11111111';

describe('before a stack set is made', () => {
  let aws: Awaited<ReturnType<typeof companion>>;
  beforeEach(async () => {
    aws = await companion();
  });
  afterEach(() => aws.close());
  const organization = (): Organization => aws.sandbox.world.shelf(organizationShelf);
  const sets = () => aws.sandbox.world.shelf(stackSetShelf).size;

  it('organization, trusted access and units are looked at', async () => {
    const { out, code } = await aws.run(`${base.replace(' --yes', '')} --ous ${unit},r-ab12`, {
      ...withToken,
      confirm: [false],
    });
    expect(out).toContain(
      `Checked: --stackset (${accountId} is the management account); trusted access (active); --ous ${unit} (exists); --ous r-ab12 (exists).`,
    );
    expect([code, sets()]).toEqual([1, 0]);
  });

  it('a delegated administrator may, with its flag', async () => {
    Object.assign(organization(), { managementAccountId: management, delegated: new Set([accountId]) });
    const { out, code } = await aws.run(`${base} --ous ${unit} --delegated`, withToken);
    expect(out).toContain(`--delegated (${accountId} is a delegated administrator)`);
    expect(code).toBe(0);
  });

  it.each<[string, Partial<Organization>, string, string, string]>([
    [
      'trusted access is off',
      { hasTrustedAccess: false },
      unit,
      'trusted access: StackSets may not work',
      'activate-organizations-access',
    ],
    [
      'a unit does not exist',
      {},
      `${unit},ou-zz99-22222222`,
      '--ous ou-zz99-22222222: does not exist',
      'list-organizational-units-for-parent',
    ],
    ['the root is of another organization', {}, 'r-zz99', '--ous r-zz99: does not exist', 'list-roots'],
    [
      'there is no organization',
      { isInUse: false },
      unit,
      `--stackset: ${accountId} is in no AWS organization`,
      'without --stackset',
    ],
    [
      'the account is any member',
      { managementAccountId: management },
      unit,
      `--stackset: ${accountId} is neither the management account (${management}) nor a delegated administrator`,
      `register-delegated-administrator --service-principal member.org.stacksets.cloudformation.amazonaws.com --account-id ${accountId}`,
    ],
    [
      'the flag of a delegated administrator is missing',
      { managementAccountId: management, delegated: new Set([accountId]) },
      unit,
      `--delegated: ${accountId} is a delegated administrator of StackSets`,
      'Add --delegated.',
    ],
    [
      'the management account says that it is none',
      {},
      `${unit} --delegated`,
      '--delegated: ',
      'Leave --delegated out.',
    ],
  ])('it is told that %s, and nothing is created', async (_, facts, units, problem, fix) => {
    Object.assign(organization(), facts);
    const { err, code } = await aws.run(`${base} --ous ${units}`, withToken);
    expect(err).toContain(`Failed (Conflict): Nothing was created. ${problem}`);
    expect(err).toContain(fix);
    expect([code, sets()]).toEqual([1, 0]);
  });

  it('what may not be looked up is not known, and AWS itself says the rest', async () => {
    const body = JSON.stringify({
      __type: 'AccessDeniedException',
      Message: 'User is not authorized to perform: organizations:DescribeOrganization',
    });
    const faults = [{ path: '/aws/organizations/', status: 400, body }];
    await fetch(`${aws.sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });
    const { err, code } = await aws.run(`${base} --ous ou-zz99-22222222`, withToken);
    expect(err).toContain(
      'Not known beforehand: --stackset, --ous ou-zz99-22222222. AWS denies organizations:DescribeOrganization',
    );
    expect(err).toContain('Organizational unit ou-zz99-22222222 does not exist');
    expect(code).toBe(1);
  });
});
