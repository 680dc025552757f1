import { Failure } from '../failure';
import { entitiesExtensionName } from '../model/ecsMetrics';

/**
 * A string of the metric selector language: in double quotes, with `~` before `"` and `~`.
 * Source: https://docs.dynatrace.com/docs/dynatrace-api/environment-api/metric-v2/metric-selector
 */
export function quoted(text: string): string {
  return `"${text.replace(/[~"]/g, '~$&')}"`;
}

/** A metric key; sections that are no plain names are quoted, as in `custom."5xx_errors"`. Same source. */
export function metricKey(key: string): string {
  const [, prefix = '', rest = ''] = /^([a-z]+:)?([^]*)$/.exec(key) ?? [];
  const sections = rest.split('.').map((section) => (/^[A-Za-z_]\w*$/.test(section) ? section : quoted(section)));
  return `${prefix}${sections.join('.')}`;
}

/** A number as both query languages read it: plain decimals, no exponent. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) {
    throw new Failure({
      code: 'Unexpected',
      message: `Not a number for a query: ${value}`,
      whose: 'us',
      hint: 'Correct the number in the parameters; a number without end cannot be compared with.',
    });
  }
  return String(Number(value.toFixed(6)));
}

/** Why there is no classic SLO on a cluster without an entity, and what to do. */
export const entityMissing = {
  words: 'The classic engine picks a cluster by its entity, and this cluster has none',
  remedy:
    'Choose the platform engine, which needs no entity; ' +
    `or enable the extension "${entitiesExtensionName}" on Pipelines, in an environment that has entities.`,
};

/** The id itself, checked, because entity ids stand unquoted in filters. @throws Failure `InvalidInput`, also without one */
export function customDevice(entityId: string | null): string {
  if (entityId === null) {
    const message = `target.entityId: ${entityMissing.words}`;
    throw new Failure({ code: 'InvalidInput', message, whose: 'user', hint: entityMissing.remedy });
  }
  if (/^CUSTOM_DEVICE-[0-9A-F]{16}$/.test(entityId)) return entityId;
  throw new Failure({
    code: 'InvalidInput',
    message: `target.entityId: must be an entity id like CUSTOM_DEVICE-E360A9250EEF25BC, not ${JSON.stringify(entityId)}`,
    whose: 'user',
    hint: 'Run discovery again and take the entity id of the cluster from there.',
  });
}

/** Keeps the series whose entity dimension is this custom device and whose other dimensions, as far as given, have these values. */
export function filterByDimensions(
  entityDimension: string,
  entityId: string | null,
  others: Readonly<Record<string, string | undefined>> = {},
): string {
  const equalities = Object.entries(others).flatMap(([dimension, value]) =>
    value === undefined ? [] : [`,eq(${quoted(dimension)},${quoted(value)})`],
  );
  return `:filter(eq(${quoted(entityDimension)},${customDevice(entityId)})${equalities.join('')})`;
}

/** Entity selector for one entity, e.g. the filter of a classic SLO. */
export function entitySelectorFor(entityId: string | null): string {
  return `entityId(${quoted(customDevice(entityId))})`;
}
