import { compileEntitySelector } from '../entities/entitySelector';
import { compileSelector } from '../metrics/compileSelector';
import {
  boolean,
  type Check,
  complaintsAbout,
  first,
  long,
  matching,
  oneOf,
  readable,
  type Shape,
  within,
} from './checks';
import { type SettingsSchema, textOf } from './settingsSchema';
import { sloSchemaId, windowPattern } from './sloWindow';
import { settingsShelf } from './settingsShelf';

const trimmed: Check = (value) => (String(value) === String(value).trim() ? null : 'must not start or end with blanks');

const burnRate: Check = (value) => {
  if (typeof value !== 'object' || value === null) return 'must be an object';
  const visible = 'burnRateVisualizationEnabled' in value ? value.burnRateVisualizationEnabled : undefined;
  const threshold = 'fastBurnThreshold' in value ? value.fastBurnThreshold : undefined;
  if (typeof visible !== 'boolean') return 'burnRateVisualizationEnabled must be true or false';
  if (!visible && threshold === undefined) return null;
  return within(1.01, Infinity)(threshold) && 'fastBurnThreshold must be a number of at least 1.01';
};

const shape: Shape = {
  enabled: { check: boolean },
  name: { check: long(1, 200) },
  customDescription: { check: long(1, 250), optional: true },
  // Which characters the real validator takes is not documented; these are the safe ones.
  metricName: { check: first(long(1, 220), matching(/^\w+$/, 'must consist of letters, digits and underscores')) },
  metricExpression: {
    check: first(long(1, 5000), trimmed, readable(compileSelector, 'Metric selector is invalid.')),
  },
  evaluationType: { check: oneOf('AGGREGATE') },
  filter: {
    check: (value) =>
      long(0, 1000)(value) ??
      (value === '' ? null : readable(compileEntitySelector, 'Parsing of entity selector failed.')(value)),
  },
  evaluationWindow: { check: first(long(3, 60), matching(windowPattern, 'Given SLO timeframe is invalid.')) },
  targetSuccess: { check: within(0, 100) },
  targetWarning: { check: within(0, 100) },
  errorBudgetBurnRate: { check: burnRate },
};

/** Messages of the published schema; the third rule (identical definitions) includes the name and so says nothing more. */
const unique = {
  name: 'There is another SLO with an identical name defined. Please make your SLO name unique to save your changes.',
  metricName:
    'There is another SLO with an identical metric name defined. Please make your SLO metric name unique to save your changes.',
};

/** `builtin:monitoring.slo`, version 6.0.14 as published with the Terraform provider. */
export const sloSchema: SettingsSchema = {
  schemaId: sloSchemaId,
  version: '6.0.14',
  maxObjects: 10_000,
  summary: ({ name }) => textOf(name),
  complaints(value, world, self) {
    const complaints = complaintsAbout(shape, value);
    const { targetSuccess, targetWarning } = value;
    if (typeof targetSuccess === 'number' && typeof targetWarning === 'number' && targetWarning <= targetSuccess) {
      complaints.set('targetWarning', 'Warning must be larger than the target');
    }
    if (self && self.value.metricName !== value.metricName)
      complaints.set('metricName', 'cannot be changed once created');
    for (const [property, message] of Object.entries(unique)) {
      const other = world.shelf(settingsShelf).withText(sloSchemaId, property, textOf(value[property]));
      if (other && other.objectId !== self?.objectId && !complaints.has(property)) {
        complaints.set(property, `must be unique. ${message}`);
      }
    }
    return complaints;
  },
};
