import type { Warning } from '../../../domain/contract/envelope';
import { Failure } from '../../../domain/failure';
import type { Cluster } from '../../../domain/model/cluster';
import { withChosenFamilies } from '../../../domain/model/familyChoice';
import type { BadPolicy, KnownPolicy } from '../../../domain/model/policy';
import type { Engine } from '../../../domain/model/slo';
import { isRecord } from '../../../domain/model/stored';
import { assignTargets, type Assignment } from '../../../domain/policies/assignTargets';
import { matcherOf, type Matcher } from '../../../domain/policies/matchesCluster';
import { knownPolicies } from '../../../domain/policies/knownPolicies';
import { policyRequests, type PolicyRequest } from '../../../domain/policies/policyRequests';
import { completeParameters } from '../../../domain/slo/templates/completeParameters';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { AppSettingsRow } from '../../platform/appSettings';
import { keptByPeople, type Kept } from './keptByPeople';
import type { RunPoliciesParts } from './runParts';

/** Everything a run stands on, read once. */
export interface PolicyGround {
  policies: KnownPolicy[];
  bad: BadPolicy[];
  /** Of those that are on, in their order. */
  matchers: Matcher[];
  assignment: Assignment;
  /** By engine, policy by policy in their order. */
  requests: Map<Engine, PolicyRequest[]>;
  /** Why a policy cannot run, by its id. */
  failures: Map<string, Failure>;
  /** Titles of dashboards that show SLOs of a policy of which they are not known in this run, by that policy's name. */
  heldBoards: Map<string, string>;
  /** `account region` where a cluster sent something within a day: there a silent cluster is silent by itself. */
  livePlaces: Set<string>;
  warnings: Warning[];
}

/** A week, as everywhere: a quiet weekend is not the end of a cluster. */
const lookback = 'now-7d';
const dayMs = 86_400_000;

export const placeText = ({ accountId, region }: { accountId: string; region: string }): string =>
  `${accountId} ${region}`;

/** @throws Failure of what a run cannot do without: policies, clusters, maintenance windows */
export async function policyGround(parts: RunPoliciesParts): Promise<PolicyGround> {
  const [rows, kept, discovered] = await Promise.all([
    parts.policies.all(),
    keptByPeople(parts),
    parts.discover({ lookback }),
  ]);
  const { policies, bad } = knownPolicies(rows);
  const sending = withChosenFamilies(discovered.clusters, kept.families.rows).filter(isSending);
  const assignment = assignTargets(policies, sending);
  const failures = new Map(policies.flatMap((policy) => policyFailure(policy, kept)));
  const requests = new Map<Engine, PolicyRequest[]>();
  const open = policies.some(({ enabled, engine }) => enabled && engine === null);
  const otherwise = open ? await parts.defaultEngine() : 'platform';
  const people = { exclusions: kept.exclusions.rows, templates: kept.templates.rows };
  for (const claim of assignment.claims) {
    if (!claim.policy.enabled || failures.has(claim.policy.id)) continue;
    const engine = claim.policy.engine ?? otherwise;
    requests.set(engine, [...(requests.get(engine) ?? []), ...policyRequests(stillThere(claim, parts.now()), people)]);
  }
  const recent = sending.filter(({ lastDataAt }) => parts.now() - Date.parse(lastDataAt ?? '') < dayMs);
  return {
    ...{ policies, bad, assignment, requests, failures },
    matchers: policies.filter(({ enabled }) => enabled).map(matcherOf),
    heldBoards: heldBoards(policies, failures, bad, rows),
    livePlaces: new Set(recent.map(placeText)),
    warnings: [...discovered.warnings, ...kept.warnings, ...badWarnings(bad, kept), ...tagWarnings(assignment)],
  };
}

/** A policy that cannot run, or not be read, still has its SLOs: a board written without it would lose them. */
function heldBoards(
  policies: readonly KnownPolicy[],
  failures: ReadonlyMap<string, Failure>,
  bad: readonly BadPolicy[],
  rows: readonly AppSettingsRow[],
): Map<string, string> {
  const held = policies.filter(({ id }) => failures.has(id)).map(({ dashboard, name }) => [dashboard, name] as const);
  const unread = bad.map(({ id, name }) => {
    const value = rows.find(({ objectId }) => objectId === id)?.value;
    return [isRecord(value) ? value['dashboard'] : null, name ?? id] as const;
  });
  return new Map([...held, ...unread].flatMap(([title, name]) => (isTitle(title) ? [[title.trim(), name]] : [])));
}

const isTitle = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isSending = ({ lastDataAt }: Cluster): boolean => lastDataAt !== null;

/** Where a policy deletes sooner than the lookback ends, a cluster that is silent for as long is not asked for any more. */
function stillThere(claim: Assignment['claims'][number], now: number): Assignment['claims'][number] {
  const { deleteAfterDays } = claim.policy.limits;
  if (deleteAfterDays === null) return claim;
  const isThere = ({ lastDataAt }: Cluster) => now - Date.parse(lastDataAt ?? '') < deleteAfterDays * dayMs;
  return {
    ...claim,
    clusters: claim.clusters.filter(isThere),
    services: claim.services.filter(({ cluster }) => isThere(cluster)),
  };
}

/** A template that was saved with other values since may not go together with what the policy says. */
function policyFailure(policy: KnownPolicy, kept: Kept): [string, Failure][] {
  if (!policy.enabled) return [];
  if (policy.exclusions && kept.exclusions.bad.length > 0) return [[policy.id, badWindows(kept)]];
  const one = { policy, clusters: [somewhere], services: [{ cluster: somewhere, service: 'any' }], taken: new Map() };
  try {
    for (const { templateId, parameters } of policyRequests(one, { exclusions: [], templates: kept.templates.rows }))
      completeParameters(templateOf(templateId), policy.engine ?? 'platform', parameters);
    return [];
  } catch (error) {
    if (error instanceof Failure) return [[policy.id, error]];
    throw error;
  }
}

const somewhere: Cluster = {
  ...{ entityId: null, name: 'any', accountId: '123456789012', region: 'eu-west-1', capacity: 'unknown' },
  ...{ services: [], cpu: null, memory: null, lastDataAt: null, families: [] },
};

const badWindows = ({ exclusions }: Kept): Failure =>
  new Failure({
    code: 'InvalidInput',
    message: `A stored maintenance window cannot be followed: ${exclusions.bad[0]?.problem ?? ''}`,
    whose: 'user',
    hint: 'Correct or remove it on the page Maintenance windows, then run again.',
  });

function badWarnings(bad: readonly BadPolicy[], kept: Kept): Warning[] {
  const policies = bad.map(({ name, id, field, problem, fix }) => ({
    code: 'policy-unreadable',
    message: `The stored policy ${name === null ? id : `“${name}”`} is left out: ${field}: ${problem}. ${fix}`,
  }));
  const templates = kept.templates.bad.map(({ position, problem }) => ({
    code: 'template-unreadable',
    message: `The saved template in row ${position} is left out: ${problem}.`,
  }));
  return [...policies, ...templates];
}

function tagWarnings({ withoutTags }: Assignment): Warning[] {
  if (withoutTags === 0) return [];
  const message = `The AWS tags of ${withoutTags.toLocaleString('en-US')} clusters are not known, so policies that ask for tags do not match them: only the new AWS connection brings tags.`;
  return [{ code: 'tags-unknown', message }];
}
