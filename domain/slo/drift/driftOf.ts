import { Failure } from '../../failure';
import type { Target } from '../../model/cluster';
import { isClassic, type Slo, type SloParameters } from '../../model/slo';
import { sloFacts } from '../../model/sloFacts';
import { readAppliedRecord, type AppliedRecord } from '../applied/appliedRecord';
import type { PlanChange } from '../../model/planItem';
import { sloChanges } from '../plan/sloChanges';
import { templateOf } from '../templates/templates';

export interface Drift {
  /** `unknown`: it carries no record of how it was applied, so nothing can be told. */
  state: 'as-applied' | 'drifted' | 'unknown';
  /**
   * What was changed since, field by field: `from` is what the environment has, `to` what was applied, null where that
   * cannot be told any more.
   */
  changes: PlanChange[];
}

export interface DriftInput {
  /** As stored. */
  definition: Slo;
  /** `<templateId>:<entityId>[:<service>]`. */
  key: string;
  /** What it is about; null when it is not known (any more), which leaves more of `to` open. */
  target: Target | null;
  /** Milliseconds since 1970. */
  now: number;
}

/** Names of the fields that the record speaks of, per engine. */
const fieldNames = {
  classic: {
    target: 'targetSuccess',
    warning: 'targetWarning',
    window: 'evaluationWindow',
    expression: 'metricExpression',
    description: 'customDescription',
  },
  platform: {
    target: 'criteria.target',
    warning: 'criteria.warning',
    window: 'criteria.timeframeFrom',
    expression: 'customSli.indicator',
    description: 'description',
  },
} as const;

/** What was applied, as far as its template can make it again; null when it cannot. */
function rebuilt({ definition, key, target, now }: DriftInput, parameters: SloParameters): Slo | null {
  const [templateId = ''] = key.split(':', 1);
  if (target === null) return null;
  try {
    const engine = isClassic(definition) ? 'classic' : 'platform';
    return templateOf(templateId).build(parameters, target, { engine, templateId, now });
  } catch (error) {
    // A template of another version of the app, or a rule that came later: what was applied stays unknown, and is said to be.
    if (error instanceof Failure) return null;
    throw error;
  }
}

function withExpression(slo: Slo, expression: string): Slo {
  if (isClassic(slo)) return { ...slo, metricExpression: expression };
  return { ...slo, customSli: { ...slo.customSli, indicator: expression } };
}

function criteriaChanges(slo: Slo, { parameters }: AppliedRecord): PlanChange[] {
  const names = fieldNames[isClassic(slo) ? 'classic' : 'platform'];
  const facts = sloFacts(slo);
  const number = (name: 'target' | 'warning'): PlanChange[] =>
    Math.abs(facts[name] - parameters[name]) <= 1e-4
      ? []
      : [{ field: names[name], from: facts[name], to: parameters[name] }];
  const prefix = isClassic(slo) ? '' : 'now';
  const isSameWindow = facts.window === parameters.window;
  return [
    ...number('target'),
    ...number('warning'),
    ...(isSameWindow ? [] : [{ field: names.window, from: windowText(slo), to: `${prefix}${parameters.window}` }]),
  ];
}

const windowText = (slo: Slo): string =>
  isClassic(slo) ? slo.evaluationWindow : (slo.criteria[0]?.timeframeFrom ?? '');

/** Fields that the record has no hash of their own for; when the settings are as applied, the description was edited. */
function restChanges(slo: Slo, wanted: Slo | null): PlanChange[] {
  if (wanted === null) return [{ field: 'description or settings', from: null, to: null }];
  const names = fieldNames[isClassic(slo) ? 'classic' : 'platform'];
  const told: readonly string[] = ['name', 'tags', 'externalId', 'metricFamily', ...Object.values(names)];
  const found = sloChanges({ ...slo }, wanted).filter(({ field }) => !told.includes(field));
  const description = { field: names.description, from: sloFacts(slo).description, to: sloFacts(wanted).description };
  return found.length > 0 ? found : [description];
}

/**
 * What in the environment differs from what was applied: by the record in the description, and by building once more what
 * it records. Numbers within 1e-4 are the same, because the backend keeps 32-bit floats.
 */
export function driftOf(input: DriftInput): Drift {
  const { definition } = input;
  const record = readAppliedRecord(definition);
  if (record === null) return { state: 'unknown', changes: [] };
  if (record.isAsApplied) return { state: 'as-applied', changes: [] };
  const { changed, parameters } = record;
  const wanted = rebuilt(input, parameters);
  const facts = sloFacts(definition);
  const applied = wanted === null ? null : sloFacts(wanted);
  // Made again with another name pattern or with maintenance windows they are not what was applied; the hash tells.
  const isRecorded = (part: 'name' | 'expression', slo: Slo) => readAppliedRecord(slo)?.changed[part] === false;
  const name = applied && isRecorded('name', { ...definition, name: applied.name }) ? applied.name : null;
  const expression =
    applied && isRecorded('expression', withExpression(definition, applied.expression)) ? applied.expression : null;
  const expressionField = fieldNames[isClassic(definition) ? 'classic' : 'platform'].expression;
  return {
    state: 'drifted',
    changes: [
      ...(changed.name ? [{ field: 'name', from: facts.name, to: name }] : []),
      ...criteriaChanges(definition, record),
      ...(changed.expression ? [{ field: expressionField, from: facts.expression, to: expression }] : []),
      ...(changed.rest ? restChanges(definition, wanted) : []),
    ],
  };
}
