import type { World } from '../../world/world';
import { complaintsAbout, isRecord, type Value } from './checks';
import { metricEventShape } from './metricEventShape';
import { type SettingsSchema, textOf } from './settingsSchema';
import { settingsShelf } from './settingsShelf';
import type { StoredSettingsObject } from './settingsStore';

const schemaId = 'builtin:anomaly-detection.metric-events';

/** @see https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/metric-events/metric-selector-events */
const maxSelectorsPerModel = 100;

const record = (value: unknown): Value => (isRecord(value) ? value : {});
const kindOf = ({ queryDefinition: query, modelProperties: model }: Value): string =>
  `${textOf(record(query).type)} ${textOf(record(model).type)}`;

function isBeyondLimit(value: Value, world: World, self: StoredSettingsObject | null): boolean {
  if (record(value.queryDefinition).type !== 'METRIC_SELECTOR') return false;
  const kind = kindOf(value);
  const others = [...world.shelf(settingsShelf).ofSchema(schemaId).values()].filter(
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
    const complaints = complaintsAbout(metricEventShape, value);
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
