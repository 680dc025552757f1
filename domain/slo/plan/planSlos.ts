import { Failure } from '../../failure';
import { clusterKey, type FamilyData, type MetricFamily, type Target } from '../../model/cluster';
import { familyOf, metricFamilies } from '../../model/metricFamily';
import type { MetricKeys } from '../../model/metricKeys';
import type { Engine, GivenParameters, Slo, SloParameters } from '../../model/slo';
import { entityOfSubject, partsOfKey } from '../../model/sloKey';
import { resolvedKeys } from '../../queries/resolveMetricKeys';
import { completeParameters, givenLints } from '../templates/completeParameters';
import { maintenanceOfTarget } from '../maintenanceWindows/exclusionLints';
import { askedSlos, type AskedSlo } from './askedSlos';
import { existingIndex, type ExistingSlo } from './existingSlos';
import { familySilentLint } from '../lints/familyLints';
import { silenceLint } from '../lints/silenceLint';
import { lengthLints } from '../lints/lengthLints';
import { orphansOf } from './orphansOf';
import type { ConflictAnswer, Lint, OrphanEvidence, Plan, PlanItem } from '../../model/planItem';
import { settledItem, type Wanted } from './settledItem';
import type { Claims } from './sloConflict';
import { templateOf } from '../templates/templates';

export type { ExistingSlo } from './existingSlos';

export interface PlanRequest {
  templateId: string;
  target: Target;
  /** What is missing takes the template's defaults. */
  parameters?: GivenParameters | undefined;
  onConflict?: ConflictAnswer;
}

export interface PlanInput {
  engine: Engine;
  requests: readonly PlanRequest[];
  /** All SLOs of the engine, ours or not. */
  existing: ExistingSlo[];
  /** Entities that are proven to be gone, with what proves it; without it none is. */
  gone?: ReadonlyMap<string, OrphanEvidence>;
  /** Clusters (by `clusterKey`) of which no utilization arrived within a week; without it none is known to be silent. */
  silent?: ReadonlySet<string>;
  /** What is known of the data of clusters (by `clusterKey`), by family of metrics; without it nothing is said about that. */
  families?: ReadonlyMap<string, readonly FamilyData[]>;
  /** ECS metric keys that the environment has; null when that is not known. */
  availableKeys: ReadonlySet<string> | null;
  /** Metric keys of the stream to query; without them, chosen from those that are available. */
  keys?: MetricKeys;
  /** Milliseconds since 1970. */
  now: number;
  /** Days of data that there are; null when that is not known. */
  historyDays?: number | null;
}

type Context = Pick<PlanInput, 'engine' | 'availableKeys' | 'now' | 'silent' | 'families'> & {
  keysOf: (family: MetricFamily) => MetricKeys;
  historyDays: number | null;
};

/** Of thousands of requests, says which one failed. */
function built(
  { templateId, target, parameters: given }: PlanRequest,
  key: string,
  context: Context,
): { slo: Slo; parameters: SloParameters; lints: Lint[] } {
  const { engine, keysOf, now, availableKeys, historyDays } = context;
  const { accountId, region, cluster } = target;
  try {
    const template = templateOf(templateId);
    const parameters = completeParameters(template, engine, given);
    const slo = template.build(parameters, target, {
      ...{ engine, templateId, now, key },
      keys: keysOf(familyOf(target)),
    });
    const lints = template.lint(parameters, target, { engine, available: availableKeys, historyDays, now });
    return {
      slo,
      parameters,
      lints: [
        ...givenLints(template, engine, given, templateId),
        ...lints,
        ...silenceLint(template.reads, target, context.silent),
        ...familySilentLint(target, context.families?.get(clusterKey({ accountId, region, name: cluster })), now),
        ...lengthLints(slo),
      ],
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure({ ...error.report(), message: `${error.message} (in ${key})` }, error);
  }
}

/** The request, with the entity that its SLO was made with: maintenance windows may still name the cluster by it. */
function withEntity({ request, current }: AskedSlo<PlanRequest>): PlanRequest {
  const { target } = request;
  if (target.entityId !== null || !current?.key) return request;
  return { ...request, target: { ...target, entityId: entityOfSubject(partsOfKey(current.key).subject) } };
}

/** An SLO that exists keeps the key that it was made with. */
function wantedOf(request: PlanRequest, { key: asked, current }: AskedSlo<PlanRequest>, context: Context): Wanted {
  const key = current?.key ?? asked;
  return { key, onConflict: request.onConflict, current, ...built(request, key, context) };
}

/** What is asked for and what is left out stand beside the SLO, for whoever shows the plan. */
function withMaintenance(
  item: PlanItem,
  { parameters }: Wanted,
  { templateId, target }: PlanRequest,
  { engine, now }: Context,
): PlanItem {
  if (engine === 'classic' || templateOf(templateId).kind === 'headroom') return item;
  const maintenance = maintenanceOfTarget(parameters, target, now);
  return maintenance === null ? item : { ...item, maintenance };
}

function summaryOf(items: PlanItem[], orphans: number): Plan['summary'] {
  const summary = { create: 0, update: 0, unchanged: 0, conflict: 0, orphans };
  for (const item of items) summary[item.action] += 1;
  return summary;
}

/**
 * Compares the objectives asked for with those that exist. Nothing is written; the same input gives the same plan.
 * An item whose lints contain an `error` is planned all the same, for the person to see; do not apply it.
 * @throws Failure `InvalidInput` for a wrong parameter or a target asked for twice, `NotSupported` for what the engine
 * cannot express; the message names the key.
 */
export function planSlos(input: PlanInput): Plan {
  const { requests, existing, gone = new Map(), availableKeys, historyDays = null } = input;
  const keysOf = (family: MetricFamily): MetricKeys => {
    if (input.keys !== undefined && family === 'stream') return input.keys;
    return availableKeys === null ? metricFamilies[family].keys : resolvedKeys(availableKeys, family);
  };
  const context: Context = {
    engine: input.engine,
    silent: input.silent,
    families: input.families,
    availableKeys,
    now: input.now,
    keysOf,
    historyDays,
  };
  const index = existingIndex(existing);
  const claims: Claims = { names: new Map(), metricNames: new Map(), adopted: new Set() };
  const asked = askedSlos(requests, index.ours);
  const items = asked.map((one) => {
    const request = withEntity(one);
    const wanted = wantedOf(request, one, context);
    const item = withMaintenance(settledItem(wanted, index, claims), wanted, request, context);
    return item.key === one.key ? item : { ...item, asked: one.key };
  });
  const requested = new Set(items.map(({ key }) => key));
  const orphans = orphansOf(index, requested, gone);
  return { items, orphans, summary: summaryOf(items, orphans.length) };
}
