import type { Target } from '../../model/cluster';
import { familyOfKey } from '../../model/metricFamily';
import type { Sli } from '../../model/sli';
import type { ClassicSlo, SloParameters, TemplateId } from '../../model/slo';
import { isEvaluationWindow } from '../../queries/evaluationWindow';
import { classicMeaning, type ClassicMeaning } from '../../queries/foreign/classicMeaning';
import { entitySelectorFor } from '../../queries/metricSelector';
import { placeAmong, type ClusterPlace } from './clusterPlaces';
import type { UpgradeObstacle, UpgradeReason } from './upgradeItem';
import { upgradeTemplateId } from './upgradeKey';

/** A classic SLO as it is stored. */
export interface StoredClassic {
  /** Settings object id. */
  id: string;
  /** Our key; null for one of others. */
  key: string | null;
  slo: ClassicSlo;
  /** As stored; the schema may know more ways than one. */
  evaluationType: string;
}

/** What would stand for a classic SLO on the platform, in the words of a plan. */
export interface Candidate {
  meaning: ClassicMeaning;
  templateId: string;
  target: Target;
  parameters: SloParameters;
}

export type CandidateOrNot =
  { kind: 'candidate'; candidate: Candidate } | { kind: 'impossible'; reason: UpgradeReason };

const impossible = (code: UpgradeObstacle, message: string): CandidateOrNot => ({
  kind: 'impossible',
  reason: { code, message, size: null },
});

/**
 * The platform counterpart of a classic SLO: the same objective by what is stored, not by what was once applied, so that changes by
 * hand come along. Pure reading; whether the two agree is for `compared`.
 */
export function candidateOf(stored: StoredClassic, places: readonly ClusterPlace[]): CandidateOrNot {
  const { slo, evaluationType } = stored;
  if (!slo.enabled) return impossible('disabled', 'It is switched off, so it has no value to compare with.');
  if (evaluationType !== 'AGGREGATE')
    return impossible('mode', `It is evaluated in the mode ${evaluationType}; only AGGREGATE has a counterpart.`);
  if (!isEvaluationWindow(slo.evaluationWindow))
    return impossible(
      'window',
      `Its window ${JSON.stringify(slo.evaluationWindow)} is none that a platform SLO of ours has.`,
    );
  const read = classicMeaning(slo.metricExpression);
  if (read.kind === 'unknown-key')
    return impossible(
      'unknown-key',
      `It reads ${read.key}, which is no utilization of an ECS cluster or service, by a metric stream or the AWS connection.`,
    );
  if (read.kind === 'unreadable')
    return impossible(
      'unreadable-expression',
      'Its expression is none that this app can read: it may combine clusters, or measure something that no template does.',
    );
  return placed(stored, read.meaning, places);
}

function placed(stored: StoredClassic, meaning: ClassicMeaning, places: readonly ClusterPlace[]): CandidateOrNot {
  const { slo, key } = stored;
  const found = placeAmong(places, meaning.where);
  if (found.kind === 'ambiguous')
    return impossible(
      'place-ambiguous',
      `${found.count} clusters fit its filter, and the classic SLO takes them together.`,
    );
  if (found.kind === 'unknown')
    return impossible(
      'place-unknown',
      'No cluster that has data fits its filter, so its account and region are not known.',
    );
  const { entityId, cluster, accountId, region } = found.place;
  if (slo.filter !== '' && (entityId === null || slo.filter.replaceAll(' ', '') !== entitySelectorFor(entityId)))
    return impossible(
      'entity-filter',
      'Its entity filter asks for more than this one cluster, which DQL has nothing for.',
    );
  const { service } = meaning.where;
  const family = familyOfKey(meaning.keys[0] ?? '');
  const target: Target = {
    ...{ entityId, cluster, accountId, region },
    ...(service === undefined ? {} : { service }),
    ...(family === 'stream' ? {} : { family }),
  };
  const templateId = upgradeTemplateId(templateFor(meaning.sli), { key, metricName: slo.metricName, target });
  return { kind: 'candidate', candidate: { meaning, templateId, target, parameters: parametersOf(slo, meaning.sli) } };
}

/** The built-in template that measures this. */
function templateFor(sli: Sli): TemplateId {
  if (sli.kind === 'running-tasks') return 'service-running-tasks';
  if (sli.kind === 'headroom') return `cluster-${sli.metric}-headroom`;
  if (sli.level === 'worst-service') return `cluster-worst-service-${sli.metric}`;
  return `${sli.level}-${sli.metric}-time`;
}

/** The same objective; the slots' width is the platform's narrowest, because a classic SLO states none. */
function parametersOf(slo: ClassicSlo, sli: Sli): SloParameters {
  return {
    target: slo.targetSuccess,
    warning: slo.targetWarning,
    window: slo.evaluationWindow,
    ...(sli.kind === 'time' ? { threshold: sli.threshold, statistic: sli.statistic } : {}),
    ...(sli.kind === 'headroom' ? {} : { noData: sli.noData }),
    // Braces would be taken for placeholders; such a name cannot be kept.
    ...(/[{}]/.test(slo.name) || slo.name.trim() === '' ? {} : { namePattern: slo.name }),
  };
}
