import type { StoredSettingsObject, World } from '../../world/world';
import { compileEntitySelector } from '../entities/entitySelector';
import { compileSelector } from '../metrics/compileSelector';
import { Misfit } from '../selector/selectorError';

/** What is wrong with a value, by property. */
export type Complaints = Map<string, string>;

type Value = Readonly<Record<string, unknown>>;

/** `builtin:monitoring.slo`, version 6.0.14 as published with the Terraform provider. */
export const sloSchema = { schemaId: 'builtin:monitoring.slo', version: '6.0.14', maxObjects: 10_000 } as const;

/** Windows such as `-1w`. The real validator takes more notations of the global timeframe; which ones is not documented. */
export const windowPattern = /^-([1-9]\d{0,3})([mhdwMy])$/;

const within = (low: number, high: number): ((value: unknown) => string | null) => {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
    return value < low || value > high ? `must be between ${low} and ${high}` : null;
  };
};

const long = (least: number, most: number): ((value: unknown) => string | null) => {
  return (value) => {
    if (typeof value !== 'string') return 'must be a text';
    return value.length < least || value.length > most
      ? `must be ${least} to ${most} characters long, found ${value.length}`
      : null;
  };
};

const boolean = (value: unknown): string | null => (typeof value === 'boolean' ? null : 'must be true or false');

const first =
  (...checks: ((value: unknown) => string | null)[]) =>
  (value: unknown): string | null => {
    for (const check of checks) {
      const complaint = check(value);
      if (complaint) return complaint;
    }
    return null;
  };

/** Applied to values that `long` has found to be texts. */
const readable =
  (read: (text: string) => unknown, complaint: string) =>
  (value: unknown): string | null => {
    try {
      read(String(value));
      return null;
    } catch (error) {
      if (error instanceof Misfit) return `${complaint} Error at position ${error.at}: ${error.message}`;
      // An entity selector inside the expression reports by the API's own error.
      return `${complaint} ${error instanceof Error ? error.message : String(error)}`;
    }
  };

const matching =
  (pattern: RegExp, complaint: string) =>
  (value: unknown): string | null =>
    pattern.test(String(value)) ? null : complaint;

const trimmed = (value: unknown): string | null =>
  String(value) === String(value).trim() ? null : 'must not start or end with blanks';

function burnRate(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'must be an object';
  const visible = 'burnRateVisualizationEnabled' in value ? value.burnRateVisualizationEnabled : undefined;
  const threshold = 'fastBurnThreshold' in value ? value.fastBurnThreshold : undefined;
  if (typeof visible !== 'boolean') return 'burnRateVisualizationEnabled must be true or false';
  if (!visible && threshold === undefined) return null;
  const complaint = within(1.01, Infinity)(threshold);
  return complaint ? 'fastBurnThreshold must be a number of at least 1.01' : null;
}

const properties: Record<string, { check: (value: unknown) => string | null; optional?: true }> = {
  enabled: { check: boolean },
  name: { check: long(1, 200) },
  customDescription: { check: long(1, 250), optional: true },
  // Which characters the real validator takes is not documented; these are the safe ones.
  metricName: { check: first(long(1, 220), matching(/^\w+$/, 'must consist of letters, digits and underscores')) },
  metricExpression: {
    check: first(long(1, 5000), trimmed, readable(compileSelector, 'Metric selector is invalid.')),
  },
  evaluationType: { check: matching(/^AGGREGATE$/, 'must be AGGREGATE') },
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

/** Everything that is wrong with an SLO. `self` is the object that it replaces, null for a new one. */
export function complaintsAboutSlo(world: World, value: Value, self: StoredSettingsObject | null): Complaints {
  const complaints: Complaints = new Map();
  for (const [name, { check, optional }] of Object.entries(properties)) {
    const isMissing = value[name] === undefined || value[name] === null;
    const complaint = isMissing ? (optional ? null : 'is required') : check(value[name]);
    if (complaint) complaints.set(name, complaint);
  }
  for (const name of Object.keys(value)) {
    if (!(name in properties)) complaints.set(name, 'is not a property of the schema');
  }
  const { targetSuccess, targetWarning } = value;
  if (typeof targetSuccess === 'number' && typeof targetWarning === 'number' && targetWarning <= targetSuccess) {
    complaints.set('targetWarning', 'Warning must be larger than the target');
  }
  return compareWithOthers(world, value, self, complaints);
}

function compareWithOthers(
  world: World,
  value: Value,
  self: StoredSettingsObject | null,
  complaints: Complaints,
): Complaints {
  if (self && self.value.metricName !== value.metricName)
    complaints.set('metricName', 'cannot be changed once created');
  for (const other of world.settingsObjects.values()) {
    if (other.schemaId !== sloSchema.schemaId || other.objectId === self?.objectId) continue;
    for (const name of ['name', 'metricName']) {
      if (other.value[name] === value[name] && !complaints.has(name)) complaints.set(name, 'must be unique');
    }
  }
  return complaints;
}
