import type { Policy } from '../model/policy';
import { templateOf } from '../slo/templates/templates';
import type { Assignment, PolicyClaim } from './assignTargets';
import { isExpression } from './pattern/nameTest';

/** What a person should know about a policy before it runs. */
export interface PolicyRemark {
  policyId: string;
  code: 'matches-nothing' | 'all-taken' | 'overlap' | 'nothing-to-set';
  /** The field that would change it. */
  field: string;
  message: string;
}

const overlapWords = (lost: number, who: string): string =>
  `${lost.toLocaleString('en-US')} of what matches ${lost === 1 ? 'is' : 'are'} under an earlier policy, mostly ${who}: the first that matches decides.`;

/** Remarks on policies and what falls under them: one that matches nothing, one that others leave nothing, overlaps. */
export function assignmentRemarks({ claims }: Assignment): PolicyRemark[] {
  const names = new Map(claims.map(({ policy }) => [policy.id, policy.name]));
  return claims.filter(({ policy }) => policy.enabled).flatMap((claim) => remarksOn(claim, names));
}

function remarksOn(claim: PolicyClaim, names: ReadonlyMap<string, string>): PolicyRemark[] {
  const { policy, clusters, services, taken } = claim;
  const remark = (code: PolicyRemark['code'], field: string, message: string): PolicyRemark[] => [
    { policyId: policy.id, code, field, message },
  ];
  const own = clusters.length + services.length;
  const lost = [...taken.values()].reduce((sum, some) => sum + some, 0);
  if (own === 0 && lost === 0) return remark('matches-nothing', fieldOf(policy), nothingWords(policy));
  const first = [...taken].sort(([, one], [, other]) => other - one)[0];
  const who = first === undefined ? '' : `“${names.get(first[0]) ?? first[0]}”`;
  if (own === 0)
    return remark(
      'all-taken',
      'order',
      `All ${lost.toLocaleString('en-US')} that match are under an earlier policy, mostly ${who}. Move this one up, or narrow the other.`,
    );
  return [
    ...(lost === 0 ? [] : remark('overlap', 'order', overlapWords(lost, who))),
    ...(policy.set.some(({ templateId }) => isUsed(templateId, claim))
      ? []
      : remark('nothing-to-set', 'set', idleWords(policy))),
  ];
}

const isUsed = (templateId: string, { clusters, services }: PolicyClaim): boolean =>
  (templateOf(templateId).targetKind === 'service' ? services : clusters).length > 0;

const idleWords = ({ match }: Policy): string =>
  match.service === undefined
    ? 'None of its templates fits what it matches: they are for services, and no service is known there.'
    : 'It is for services only, and its templates are for clusters. Choose templates for services, or leave the service out.';

const fieldOf = ({ match }: Policy): string =>
  `match.${(['name', 'service', 'tags', 'capacity', 'accounts', 'regions'] as const).find((one) => match[one] !== undefined) ?? 'name'}`;

function nothingWords({ match }: Policy): string {
  const hint =
    match.name !== undefined && !isExpression(match.name) && !/[*?]/.test(match.name)
      ? ' A name without * has to be the whole name.'
      : '';
  return `It matches no cluster and no service that is known now.${hint}`;
}
