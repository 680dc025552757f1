import type { StoredSettingsObject, World } from '../../world/world';
import { compileSelector } from '../metrics/compileSelector';
import {
  boolean,
  complaintsAbout,
  first,
  isRecord,
  long,
  matching,
  oneOf,
  readable,
  type Shape,
  type Value,
  whole,
  within,
} from './checks';
import { type SettingsSchema, textOf } from './settingsSchema';

const typeIs =
  (type: string) =>
  (siblings: Value): boolean =>
    siblings.type === type;

const comparisons = ['EQUALS', 'STARTS_WITH', 'CONTAINS_CASE_SENSITIVE'];
const negated = ['DOES_NOT_EQUAL', 'DOES_NOT_START_WITH', 'DOES_NOT_CONTAIN_CASE_SENSITIVE'];
const operators = [...comparisons, ...negated];
const foldedOperators = ['CONTAINS_CASE_INSENSITIVE', 'DOES_NOT_CONTAIN_CASE_INSENSITIVE'];
const filterTypes = [
  ...['NAME', 'ENTITY_ID', 'MANAGEMENT_ZONE', 'TAG', 'HOST_NAME', 'HOST_GROUP_NAME', 'PROCESS_GROUP_NAME'],
  ...['PROCESS_GROUP_ID', 'CUSTOM_DEVICE_GROUP_NAME'],
];

const entityFilter: Shape = {
  dimensionKey: { check: long(1, 500), optional: true },
  conditions: {
    each: {
      type: { check: oneOf(...filterTypes) },
      operator: { check: oneOf(...operators, ...foldedOperators) },
      value: { check: long(1, 1000) },
    },
    most: 100,
  },
};

const dimensionFilter: Shape = {
  dimensionKey: { check: long(1, 500) },
  operator: { check: oneOf(...operators), optional: true },
  dimensionValue: { check: long(1, 1000) },
};

const queryDefinition: Shape = {
  type: { check: oneOf('METRIC_KEY', 'METRIC_SELECTOR') },
  metricSelector: {
    when: typeIs('METRIC_SELECTOR'),
    check: first(long(1, 10_000), readable(compileSelector, 'Metric selector is invalid.')),
  },
  metricKey: { when: typeIs('METRIC_KEY'), check: long(1, 1000) },
  aggregation: {
    when: typeIs('METRIC_KEY'),
    check: oneOf('MIN', 'MAX', 'SUM', 'COUNT', 'AVG', 'VALUE', 'MEDIAN', 'PERCENTILE90'),
  },
  managementZone: { check: matching(/^-?\d{1,19}$/, 'must be the id of a management zone'), optional: true },
  queryOffset: { check: whole(1, 60), optional: true },
  entityFilter: { when: typeIs('METRIC_KEY'), of: entityFilter },
  dimensionFilter: { when: typeIs('METRIC_KEY'), each: dimensionFilter, most: 50, optional: true },
};

const modelProperties: Shape = {
  type: { check: oneOf('STATIC_THRESHOLD', 'AUTO_ADAPTIVE_THRESHOLD', 'SEASONAL_BASELINE') },
  threshold: { when: typeIs('STATIC_THRESHOLD'), check: within(-Infinity, Infinity) },
  signalFluctuation: { when: typeIs('AUTO_ADAPTIVE_THRESHOLD'), check: within(0, 10) },
  tolerance: { when: typeIs('SEASONAL_BASELINE'), check: within(0.1, 10) },
  alertOnNoData: { check: boolean },
  alertCondition: { check: oneOf('ABOVE', 'BELOW', 'OUTSIDE') },
  violatingSamples: { check: whole(1, 60) },
  samples: { check: whole(3, 60) },
  dealertingSamples: { check: whole(3, 60) },
};

const eventTypes = [
  ...['INFO', 'ERROR', 'AVAILABILITY', 'SLOWDOWN', 'RESOURCE', 'CUSTOM_ALERT', 'CUSTOM_ANNOTATION'],
  ...['CUSTOM_CONFIGURATION', 'CUSTOM_DEPLOYMENT', 'MARKED_FOR_TERMINATION', 'WARNING'],
];

const eventTemplate: Shape = {
  title: { check: long(2, 500) },
  description: { check: long(0, 5000) },
  eventType: { check: oneOf(...eventTypes) },
  davisMerge: { when: ({ eventType }) => eventType !== 'INFO', check: boolean },
  metadata: {
    each: {
      metadataKey: { check: first(long(1, 500), matching(/^[^{}]*$/, "Key property must not contain '{' or '}'.")) },
      metadataValue: { check: long(1, 500) },
    },
    most: 30,
    optional: true,
  },
};

const shape: Shape = {
  enabled: { check: boolean },
  summary: { check: long(2, 500) },
  queryDefinition: { of: queryDefinition },
  modelProperties: { of: modelProperties },
  eventTemplate: { of: eventTemplate },
  eventEntityDimensionKey: { check: long(1, 500), optional: true },
  legacyId: { check: long(1, 500), optional: true },
};

const schemaId = 'builtin:anomaly-detection.metric-events';

/** @see https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/metric-events/metric-selector-events */
const maxSelectorsPerModel = 100;

const record = (value: unknown): Value => (isRecord(value) ? value : {});
const kindOf = ({ queryDefinition: query, modelProperties: model }: Value): string =>
  `${textOf(record(query).type)} ${textOf(record(model).type)}`;

function isBeyondLimit(value: Value, world: World, self: StoredSettingsObject | null): boolean {
  if (record(value.queryDefinition).type !== 'METRIC_SELECTOR') return false;
  const kind = kindOf(value);
  const others = [...world.settingsObjects.ofSchema(schemaId).values()].filter(
    (other) => other.objectId !== self?.objectId && kindOf(other.value) === kind,
  );
  return others.length >= maxSelectorsPerModel;
}

/** `builtin:anomaly-detection.metric-events`, version 1.0.19 as published with the Terraform provider. */
export const metricEventSchema: SettingsSchema = {
  schemaId,
  version: '1.0.19',
  maxObjects: 10_000,
  summary: ({ summary }) => textOf(summary),
  complaints(value, world, self) {
    const complaints = complaintsAbout(shape, value);
    const [query, model] = [record(value.queryDefinition), record(value.modelProperties)];
    const say = (path: string, complaint: string): void => {
      if (!complaints.has(path)) complaints.set(path, complaint);
    };
    if (Number(model.violatingSamples) > Number(model.samples))
      say('modelProperties/violatingSamples', 'must not be greater than samples');
    if (query.type === 'METRIC_KEY' && model.type !== 'STATIC_THRESHOLD')
      say('modelProperties/type', 'Metric-key-based query definitions only support static thresholds.');
    if (model.type === 'STATIC_THRESHOLD' && model.alertCondition === 'OUTSIDE')
      say('modelProperties/alertCondition', 'OUTSIDE is not available for static thresholds');
    if (self && textOf(self.value.legacyId) !== textOf(value.legacyId))
      say('legacyId', 'cannot be changed once created');
    if (isBeyondLimit(value, world, self))
      say(
        'queryDefinition/type',
        `The limit of ${maxSelectorsPerModel} metric selectors per monitoring strategy is reached.`,
      );
    return complaints;
  },
};
