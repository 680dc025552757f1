import { compileSelector } from '../metrics/compileSelector';
import { boolean, first, long, matching, oneOf, readable, type Shape, type Value, whole, within } from './checks';

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

/** The value of a metric event, version 1.0.19 of its schema. */
export const metricEventShape: Shape = {
  enabled: { check: boolean },
  summary: { check: long(2, 500) },
  queryDefinition: { of: queryDefinition },
  modelProperties: { of: modelProperties },
  eventTemplate: { of: eventTemplate },
  eventEntityDimensionKey: { check: long(1, 500), optional: true },
  legacyId: { check: long(1, 500), optional: true },
};
