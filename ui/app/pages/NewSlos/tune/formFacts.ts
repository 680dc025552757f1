import type { Target } from '../../../../../domain/model/cluster';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { Engine, NoDataPolicy, SloParameters } from '../../../../../domain/model/slo';
import { sloFacts } from '../../../../../domain/model/sloFacts';
import type { Lint } from '../../../../../domain/model/planItem';
import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';
import { parametersOf, type ParameterFields } from '../draft/parameterFields';
import { exclusionsOf } from '../draft/sloRequests';

/** A form as it stands, with what its words depend on. */
export interface FormFacts {
  template: SloTemplate;
  templateId: string;
  engine: Engine;
  fields: ParameterFields;
  /** The target that stands for all. */
  target: Target;
  exclusions: readonly Exclusion[];
}

/** The parameters of a form for one target. */
export function formParameters(
  { template, fields, engine, exclusions }: FormFacts,
  target: Target,
  change: Partial<ParameterFields> = {},
): SloParameters {
  return parametersOf(template, { ...fields, ...change }, engine, exclusionsOf(exclusions, target));
}

/** Remarks on a form. @param now milliseconds since 1970; with it, also on the minutes of maintenance windows. */
export function formLints(facts: FormFacts, change: Partial<ParameterFields> = {}, now: number | null = null): Lint[] {
  const { template, target, engine } = facts;
  const known = { engine, available: null, historyDays: null, now };
  return template.lint(formParameters(facts, target, change), target, known);
}

/** Why the engine cannot express a policy for slots without data; null when it can. Asked of the template, not known here. */
export function policyObstacle(facts: FormFacts, noData: NoDataPolicy): string | null {
  const usual = new Set(formLints(facts, { noData: 'exclude' }).map(({ code }) => code));
  const lint = formLints(facts, { noData }).find(({ code, severity }) => severity === 'error' && !usual.has(code));
  return lint?.message ?? null;
}

/** What the SLO would be called. The form must be sound. */
export function exampleName(facts: FormFacts, now: number): string {
  const { template, templateId, target, engine } = facts;
  // The name depends on neither maintenance windows nor policies, and must show even where those cannot be built.
  const parameters = formParameters({ ...facts, exclusions: [] }, target, { noData: 'exclude' });
  return sloFacts(template.build(parameters, target, { engine, templateId, now })).name;
}
