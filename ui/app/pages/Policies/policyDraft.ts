import { Failure } from '../../../../domain/failure';
import { defaultLimits, type Policy } from '../../../../domain/model/policy';
import { readPolicy, type GivenPolicy } from '../../../../domain/policies/readPolicy';
import { numberOf } from '../../components/forms/numberOf';

/** Parameters of a template that the form asks for; empty is the template's own. */
export const draftParameters = ['target', 'warning', 'threshold', 'window'] as const;
export type DraftParameter = (typeof draftParameters)[number];

/** A policy while it is typed. */
export interface PolicyDraft {
  id: string | null;
  order: number | null;
  name: string;
  enabled: boolean;
  accounts: string;
  regions: string;
  clusterName: string;
  serviceName: string;
  tags: string;
  capacity: string;
  /** By template id, as typed; a template that is not chosen is not in it. */
  set: Record<string, Partial<Record<DraftParameter, string>>>;
  /** What the form does not ask for is kept. */
  kept: Policy['set'];
  alerts: boolean;
  /** Tiers that were chosen elsewhere; none: the usual ones. */
  tiers: Exclude<Policy['alerts'], boolean>;
  dashboard: string;
  exclusions: boolean;
  engine: string;
  writes: string;
  changePercent: string;
  deleteAfterDays: string;
}

const shown = (value: number | string | null | undefined): string => (value == null ? '' : `${value}`);

export function draftOf(policy: Omit<Policy, 'id' | 'order'> & Partial<Pick<Policy, 'id' | 'order'>>): PolicyDraft {
  const { match, limits, alerts } = policy;
  return {
    ...{ id: policy.id ?? null, order: policy.order ?? null, name: policy.name, enabled: policy.enabled },
    ...{ accounts: (match.accounts ?? []).join(', '), regions: (match.regions ?? []).join(', ') },
    ...{ clusterName: match.name ?? '', serviceName: match.service ?? '', capacity: match.capacity ?? 'any' },
    tags: Object.entries(match.tags ?? {})
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
    set: Object.fromEntries(
      policy.set.map(({ templateId, parameters }) => [
        templateId,
        Object.fromEntries(draftParameters.map((name) => [name, shown(parameters[name])])),
      ]),
    ),
    ...{ kept: policy.set, alerts: alerts !== false, tiers: Array.isArray(alerts) ? alerts : [] },
    ...{ dashboard: policy.dashboard ?? '', exclusions: policy.exclusions, engine: policy.engine ?? 'default' },
    ...{ writes: shown(limits.writes), changePercent: shown(limits.changePercent) },
    deleteAfterDays: shown(limits.deleteAfterDays),
  };
}

export const emptyPolicy: Omit<Policy, 'id' | 'order'> = {
  ...{ name: '', enabled: true, match: {}, set: [], alerts: true, dashboard: null, exclusions: true, engine: null },
  limits: defaultLimits,
};

const listed = (text: string): string[] => text.split(/[\s,;]+/).filter((one) => one !== '');

/** What is no number stays as it was typed, which is refused at its field. */
const typed = (text: string): number | string | undefined => {
  if (text.trim() === '') return undefined;
  const number = numberOf(text);
  return Number.isNaN(number) ? text : number;
};

function tagsOf(text: string): Record<string, string> {
  const pairs = text.split(/[,;\n]+/).flatMap((one): [string, string][] => {
    const [, key = '', value = '*'] = /^([^=]*)(?:=(.*))?$/s.exec(one.trim()) ?? [];
    return key === '' ? [] : [[key.trim(), value.trim()]];
  });
  return Object.fromEntries(pairs);
}

/** The draft as `save-policy` takes it; nothing is checked. */
export function rawPolicy(draft: PolicyDraft): Record<string, unknown> {
  return {
    ...(draft.id === null ? {} : { id: draft.id }),
    ...(draft.order === null ? {} : { order: draft.order }),
    ...{ name: draft.name, enabled: draft.enabled, exclusions: draft.exclusions },
    match: {
      ...{ accounts: listed(draft.accounts), regions: listed(draft.regions), tags: tagsOf(draft.tags) },
      ...(draft.clusterName.trim() === '' ? {} : { name: draft.clusterName.trim() }),
      ...(draft.serviceName.trim() === '' ? {} : { service: draft.serviceName.trim() }),
      ...(draft.capacity === 'any' ? {} : { capacity: draft.capacity }),
    },
    set: Object.entries(draft.set).map(([templateId, parameters]) => ({
      templateId,
      parameters: { ...draft.kept.find((one) => one.templateId === templateId)?.parameters, ...typedOf(parameters) },
    })),
    alerts: draft.alerts && draft.tiers.length > 0 ? draft.tiers : draft.alerts,
    dashboard: draft.dashboard.trim() === '' ? null : draft.dashboard,
    engine: draft.engine === 'default' ? null : draft.engine,
    limits: {
      ...{ writes: typed(draft.writes), changePercent: typed(draft.changePercent) },
      deleteAfterDays: typed(draft.deleteAfterDays) ?? null,
    },
  };
}

const typedOf = (parameters: Partial<Record<DraftParameter, string>>) =>
  Object.fromEntries(
    draftParameters.map((name) => {
      const text = parameters[name] ?? '';
      return [name, name === 'window' ? text.trim() || undefined : typed(text)];
    }),
  );

/** The draft read, or the field that is wrong and what is wrong with it. */
export function readDraft(draft: PolicyDraft): { policy: GivenPolicy } | { field: string; problem: string } {
  try {
    return { policy: readPolicy(rawPolicy(draft), 'policy') };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [path = '', ...rest] = error.message.split(': ');
    const problem = rest.join(': ');
    return { field: path.replace(/^policy\./, ''), problem: problem.charAt(0).toUpperCase() + problem.slice(1) };
  }
}
