import type { Target } from '../model/cluster';
import type { SloParameters } from '../model/slo';
import { fargateLint } from './fargateLint';
import type { Lint } from './planItem';
import type { LintContext, SloTemplate } from './sloTemplate';
import { timeLints } from './timeLints';

const averageHides =
  'An average hides breaches: hours at 100 % pass when the rest is quiet. "Below X % for Y % of the time" is what the time template says.';

/** Remarks on an objective of one of our templates. Never throws for parameters that `build` accepts. */
export function templateLints(
  template: SloTemplate,
  parameters: SloParameters,
  target: Target,
  _context: Partial<LintContext> = {},
): Lint[] {
  const sli = template.sli(parameters);
  return [
    ...(template.reads.some((name) => name.startsWith('cluster')) ? fargateLint(target) : []),
    ...(sli.kind === 'headroom'
      ? [{ code: 'average-hides-breaches', severity: 'info' as const, message: averageHides }]
      : timeLints(parameters, sli.kind === 'time' ? sli.threshold : null)),
  ];
}
