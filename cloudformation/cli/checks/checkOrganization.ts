import { Failure } from '../../../domain/failure';
import { well, wrong, type Finding } from '../doctor/finding';
import { look } from '../doctor/look';
import type { Run } from '../verb/verb';
import { judge } from './judge';
import { appendTo } from '../../../domain/model/manyValues';

export interface StackSetPlan {
  organizationalUnits: readonly string[];
  delegated: boolean;
}

const register =
  'aws organizations register-delegated-administrator --service-principal member.org.stacksets.cloudformation.amazonaws.com --account-id';

/**
 * Looks, before a stack set is made, at what service-managed stack sets stand on: the organization, whose credentials these are, trusted
 * access and the units. What the accounts in them lack (secrets, quotas, an SCP) cannot be seen from here.
 * @param further looks of other kinds, told together with these
 * @throws Failure `Conflict` with every finding and what to do
 */
export async function checkOrganization(
  plan: StackSetPlan,
  home: string,
  run: Run,
  further: () => readonly Promise<Finding[]>[],
): Promise<void> {
  const { parts, host, signal } = run;
  host.progress('Looking whether anything is in the way …');
  const { accountId } = await parts.caller(home, signal);
  const findings = await look('--stackset', () => checkCaller(plan, accountId, home, run)).work();
  // Without an organization, or as the wrong account, the rest is denied for that reason alone.
  if (findings.every(({ state }) => state !== 'wrong')) {
    const rest = [
      look('trusted access', () => checkAccess(plan, home, run)).work(),
      ...plan.organizationalUnits.map((unit) => look(`--ous ${unit}`, () => checkUnit(unit, home, run)).work()),
      ...further(),
    ];
    appendTo(findings, (await Promise.all(rest)).flat());
  }
  judge(findings, host);
}

async function checkCaller(
  { delegated }: StackSetPlan,
  accountId: string,
  home: string,
  { parts, signal }: Run,
): Promise<Finding> {
  const organization = await parts.organization(home);
  const management = await organization.management(signal);
  const [set, flag] = ['--stackset', '--delegated'];
  if (management === null)
    return wrong(
      set,
      `${accountId} is in no AWS organization`,
      'user',
      'Deploy without --stackset, or sign in to an account of the organization (--profile).',
    );
  if (management === accountId)
    return delegated
      ? wrong(flag, `${accountId} is the management account`, 'user', 'Leave --delegated out.')
      : well(set, `${accountId} is the management account`);
  const isRegistered = await isDelegated(accountId, home, { parts, signal });
  if (isRegistered === null && delegated)
    return {
      ...wrong(
        flag,
        `whether ${accountId} is a delegated administrator may not be looked up`,
        'operator',
        `If it is none, in ${management}: ${register} ${accountId}.`,
      ),
      state: 'unknown',
    };
  if (isRegistered && delegated) return well(flag, `${accountId} is a delegated administrator`);
  if (isRegistered)
    return wrong(flag, `${accountId} is a delegated administrator of StackSets`, 'user', 'Add --delegated.');
  return wrong(
    set,
    `${accountId} is neither the management account (${management}) nor a delegated administrator of StackSets`,
    'operator',
    `Sign in to ${management} (--profile), or there: ${register} ${accountId}, and add --delegated here.`,
  );
}

/** Null: not to be known, as for every account that is none. */
async function isDelegated(accountId: string, home: string, { parts, signal }: Pick<Run, 'parts' | 'signal'>) {
  const organization = await parts.organization(home);
  try {
    return (await organization.delegated(signal)).includes(accountId);
  } catch (error) {
    if (error instanceof Failure && error.code === 'MissingScope') return null;
    throw error;
  }
}

async function checkAccess({ delegated }: StackSetPlan, home: string, { parts, signal }: Run): Promise<Finding> {
  const link = 'trusted access';
  if (await (await parts.organization(home)).hasTrustedAccess(delegated, signal)) return well(link, 'active');
  return wrong(
    link,
    'StackSets may not work in the organization: trusted access is not active',
    'operator',
    'In the management account, once: aws cloudformation activate-organizations-access.',
  );
}

async function checkUnit(unit: string, home: string, { parts, signal }: Run): Promise<Finding> {
  const link = `--ous ${unit}`;
  if (await (await parts.organization(home)).has(unit, signal)) return well(link, 'exists');
  const list = unit.startsWith('r-') ? 'list-roots' : 'list-organizational-units-for-parent --parent-id r-…';
  return wrong(link, 'does not exist in this organization', 'user', `Look at their ids: aws organizations ${list}.`);
}
