import { dimensions } from '../model/ecsMetrics';
import { filterByEntity, metricKey, numberLiteral, quoted } from './metricSelector';

/** What is measured: the mean distance of a cluster's usage from 100 %, or the share of time slots with usage below a threshold. */
export type UtilisationSli =
  | { kind: 'headroom'; metricKey: string; entityId: string }
  | {
      kind: 'time';
      metricKey: string;
      entityId: string;
      /** Percent; usage below it is good. */
      threshold: number;
      statistic: 'avg' | 'max';
      /** Slots without data: left out, or counted as good. */
      noData: 'exclude' | 'good';
    };

/**
 * The SLI as a classic metric expression, percent.
 * Time share: the documented pattern of a time-based SLO, on a CloudWatch key
 * (https://docs.dynatrace.com/docs/deliver/service-level-objectives-classic/slo-definition-configuration-examples).
 */
export function metricExpression(sli: UtilisationSli): string {
  const filtered = `${metricKey(sli.metricKey)}${filterByEntity(dimensions.clusterEntity, sli.entityId)}`;
  if (sli.kind === 'headroom') return `100-${filtered}:splitBy(${quoted(dimensions.clusterEntity)}):avg`;
  const slots = `${filtered}:${sli.statistic}`;
  const isGood = `:partition(${quoted('usage')},value(${quoted('good')},lt(${numberLiteral(sli.threshold)})))`;
  const share = `((${slots}${isGood}:splitBy():count:default(0))/(${slots}:splitBy():count)*(100))`;
  return sli.noData === 'good' ? `${share}:default(100,always)` : share;
}

/** Reads an expression of `metricExpression` back; null when it is not exactly one of those. */
export function readMetricExpression(expression: string): UtilisationSli | null {
  const [, entityId] = /(CUSTOM_DEVICE-[0-9A-F]{16})/.exec(expression) ?? [];
  const [, key] = /^(?:100-|\(\()([\w.:]+):filter\(/.exec(expression) ?? [];
  if (entityId === undefined || key === undefined) return null;
  const [, statistic, threshold] =
    /:(avg|max):partition\("usage",value\("good",lt\((\d+(?:\.\d+)?)\)\)\)/.exec(expression) ?? [];
  const read: UtilisationSli =
    threshold === undefined
      ? { kind: 'headroom', metricKey: key, entityId }
      : {
          kind: 'time',
          metricKey: key,
          entityId,
          threshold: Number(threshold),
          statistic: statistic === 'max' ? 'max' : 'avg',
          noData: expression.endsWith(':default(100,always)') ? 'good' : 'exclude',
        };
  return metricExpression(read) === expression ? read : null;
}
