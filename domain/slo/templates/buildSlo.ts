import { Failure } from '../../failure';
import type { Target } from '../../model/cluster';
import { familyOf, metricFamilies } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import type { ClassicSlo, PlatformSlo, Slo, SloParameters } from '../../model/slo';
import { sloKey } from '../../model/sloKey';
import { classicExpression } from '../../queries/classicSli';
import { entitySelectorFor } from '../../queries/metricSelector';
import { platformIndicator } from '../../queries/platformSli';
import { slotMinutesOf } from '../../queries/slotWidth';
import { withAppliedRecord } from '../applied/appliedRecord';
import { checkParameters } from './checkParameters';
import { familyNotClassic } from '../lints/familyLints';
import { exclusionRanges, maintenanceUntil } from '../maintenanceWindows/exclusionRanges';
import { filledName } from '../names/namePattern';
import { sloMetricName, sloName } from '../names/sloNames';
import { keyFields } from './keyOfPlatformSlo';
import type { BuildContext, SloTemplate } from './sloTemplate';

/** Default of the settings schema `builtin:monitoring.slo`. */
const fastBurnThreshold = 10;

interface Objective {
  template: Pick<SloTemplate, 'id' | 'targetKind' | 'reads' | 'defaults'>;
  sli: Sli;
  /** What is wanted, in few words, for the name: `CPU below 80 %`. */
  words: string;
  description: string;
}

function refuse(message: string, hint: string): never {
  throw new Failure({ code: 'InvalidInput', message, whose: 'user', hint });
}

function checkTarget({ id, targetKind }: Objective['template'], { service }: Target): void {
  if (targetKind === 'cluster' && service !== undefined) {
    const named = JSON.stringify(service);
    refuse(
      `target.service: ${id} is about a whole cluster, not about the service ${named}`,
      'Leave "target.service" out.',
    );
  }
  if (targetKind === 'service' && !service) {
    refuse(
      `target.service: ${id} is about one service of a cluster, and none is named`,
      'Name the service in "target.service".',
    );
  }
}

type Context = Omit<BuildContext, 'now' | 'key'> & { now: number | null; key?: string };
type Built = Objective & { name: string; parameters: SloParameters; target: Target; context: Context };

function classicSlo({ sli, name, description, parameters, target, context }: Built): ClassicSlo {
  if (familyOf(target) !== 'stream') refuse(`target.family: ${familyNotClassic.words}`, familyNotClassic.remedy);
  return {
    enabled: true,
    name,
    customDescription: description,
    metricName: sloMetricName(context.templateId, target),
    metricExpression: classicExpression(sli, target, context.keys),
    evaluationType: 'AGGREGATE',
    filter: entitySelectorFor(target.entityId),
    evaluationWindow: parameters.window,
    targetSuccess: parameters.target,
    targetWarning: parameters.warning,
    errorBudgetBurnRate: { burnRateVisualizationEnabled: true, fastBurnThreshold },
  };
}

function platformSlo({ sli, name, description, parameters, target, context }: Built): PlatformSlo {
  const key = context.key ?? sloKey(context.templateId, target);
  const { exclusions = [], window } = parameters;
  const { now } = context;
  if (exclusions.length > 0 && now === null) {
    throw new Failure({
      code: 'Unexpected',
      message: 'Exclusions need to know what time it is',
      whose: 'us',
      hint: 'Report it; without maintenance windows the SLO can be planned.',
    });
  }
  const slots = {
    slotMinutes: slotMinutesOf('platform', parameters, familyOf(target)),
    excluded: exclusionRanges(exclusions, { window, now: now ?? 0, cluster: target }),
  };
  return {
    name,
    description,
    ...keyFields(key),
    criteria: [
      {
        timeframeFrom: `now${parameters.window}`,
        timeframeTo: 'now',
        target: parameters.target,
        warning: parameters.warning,
      },
    ],
    customSli: { indicator: platformIndicator(sli, target, context.keys, slots), filterSegments: [] },
  };
}

/** What the record says of maintenance windows: nothing where the engine or the kind of objective cannot leave them out. */
function maintenanceOf({ sli, parameters, target, context }: Built): { until: string | null } | null {
  const { exclusions = [], window } = parameters;
  if (context.engine === 'classic' || sli.kind === 'headroom') return null;
  return maintenanceUntil(exclusions, { window, now: context.now ?? 0, cluster: target });
}

/**
 * What all templates have in common once it is known what is measured.
 * @throws Failure `InvalidInput` naming the wrong parameter or part of the target, `NotSupported` for what the engine cannot express
 */
export function buildSlo(
  objective: Objective,
  parameters: SloParameters,
  target: Target,
  given: Partial<BuildContext> = {},
): Slo {
  checkParameters(parameters, objective.template);
  checkTarget(objective.template, target);
  const context = {
    engine: 'classic',
    templateId: objective.template.id,
    keys: metricFamilies[familyOf(target)].keys,
    now: null,
    ...given,
  } as const;
  const { namePattern } = parameters;
  const name =
    namePattern === undefined
      ? sloName(target, objective.words, context.templateId)
      : filledName(namePattern, target, objective.words);
  const built = { ...objective, name, parameters, target, context };
  const slo = context.engine === 'classic' ? classicSlo(built) : platformSlo(built);
  const recorded = { ...objective.template.defaults, ...parameters };
  return withAppliedRecord(slo, recorded, maintenanceOf(built));
}
