import { fnv1a64 } from '../../fnv1a64';
import { isClassic, type Slo, type SloParameters } from '../../model/slo';
import { sloFacts } from '../../model/sloFacts';
import { readRecordedParameters, recordedParameters } from './recordedParameters';

/** Limit of `customDescription` in `builtin:monitoring.slo`; of platform SLOs none is documented, so the same holds for both. */
const descriptionLimit = 250;

/** The backend keeps float32: 99.9 comes back as 99.9000015258789. */
const tolerance = 1e-4;

const shortHash = (text: string): string => fnv1a64(text).slice(0, 8);

/** Everything else that makes the objective what it is. Left out is what cannot change or may not be kept: metric name, external id, tags. */
function restOf(slo: Slo): unknown[] {
  if (!isClassic(slo)) {
    return [slo.criteria.length, slo.criteria[0]?.timeframeTo ?? 'now', slo.customSli.filterSegments ?? []];
  }
  const { burnRateVisualizationEnabled, fastBurnThreshold } = slo.errorBudgetBurnRate ?? {};
  const { enabled = true, evaluationType = 'AGGREGATE', filter = '' } = slo;
  return [enabled, evaluationType, filter, burnRateVisualizationEnabled ?? null, (fastBurnThreshold ?? 10).toFixed(4)];
}

const hashOfRest = (slo: Slo, prose: string, parameters: string): string =>
  shortHash(JSON.stringify([prose, parameters, ...restOf(slo)]));

/** At most `length` UTF-16 units of the text, never half a character; what was cut off leaves `…`. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

function withDescription<T extends Slo>(slo: T, text: string): T {
  return isClassic(slo) ? { ...slo, customDescription: text } : { ...slo, description: text };
}

interface WrittenRecord {
  /** The description without the record. */
  prose: string;
  /** `t=99.9 w=99.95 win=-7d …`. */
  parameters: string;
  hashes: { name: string; expression: string; rest: string };
}

function recordIn(slo: Slo): WrittenRecord | null {
  const { description } = sloFacts(slo);
  const [found, parameters, name, expression, rest] =
    /\[launchpad 1 ([^[\]]*) n=([0-9a-f]{8}) e=([0-9a-f]{8}) #([0-9a-f]{8})\]/.exec(description) ?? [];
  if (!found || parameters === undefined || !name || !expression || !rest) return null;
  const prose = description.replace(found, '').trim();
  return { prose, parameters, hashes: { name, expression, rest } };
}

/** Maintenance windows of an SLO: until when they are written out (`2027-03-01`), null when none comes after. */
interface Maintenance {
  until: string | null;
}

const windowsField = / mw=(all|\d{4}-\d\d-\d\d)$/;

function maintenanceIn(parameters: string): Maintenance | null {
  const [, until] = windowsField.exec(parameters) ?? [];
  return until === undefined ? null : { until: until === 'all' ? null : until };
}

/**
 * The SLO with a record of how it was made at the end of its description, so that a later look can tell what was applied
 * and what was changed by hand, with nothing stored elsewhere:
 * `[launchpad 1 t=99.9 w=99.95 win=-7d th=80 st=avg nd=exclude n=<hash of name> e=<hash of expression> #<hash of the rest>]`.
 * Name pattern and exclusions show in the hashes only; that there are exclusions, and until when they are written out, is told
 * by `mw=2027-03-01`, or `mw=all` when none comes after. The description is at most 250 characters; its prose gives way.
 * A record that is there already is replaced; what it says about exclusions stays unless something else is given.
 */
export function withAppliedRecord<T extends Slo>(
  slo: T,
  parameters: SloParameters,
  maintenance: Maintenance | null = maintenanceIn(recordIn(slo)?.parameters ?? ''),
): T {
  const { name, expression, description } = sloFacts(slo);
  const windows = maintenance === null ? '' : ` mw=${maintenance.until ?? 'all'}`;
  const written = `${recordedParameters(parameters)}${windows}`;
  const record = (rest: string) => `[launchpad 1 ${written} n=${shortHash(name)} e=${shortHash(expression)} #${rest}]`;
  const room = descriptionLimit - record('00000000').length - 1;
  const prose = shortened((recordIn(slo)?.prose ?? description).trim(), room);
  return withDescription(slo, `${prose} ${record(hashOfRest(slo, prose, written))}`.trim());
}

export interface AppliedRecord {
  /** As they were applied, without name pattern and exclusions; numbers to 4 decimals. */
  parameters: SloParameters;
  /** Left out for an SLO without maintenance windows, and for one that was applied before they were recorded. */
  maintenance?: Maintenance;
  /** Whether the definition still is what was applied. */
  isAsApplied: boolean;
  /** Which parts are not what was applied. */
  changed: { name: boolean; expression: boolean; criteria: boolean; rest: boolean };
}

/** The record in an SLO's description; null when there is none, or none that this version of the app understands. */
export function readAppliedRecord(slo: Slo): AppliedRecord | null {
  const record = recordIn(slo);
  const parameters = record && readRecordedParameters(record.parameters.replace(windowsField, ''));
  if (!record || !parameters) return null;
  const { name, expression, target, warning, window } = sloFacts(slo);
  const isNear = (one: number, other: number) => Math.abs(one - other) <= tolerance;
  const changed = {
    name: shortHash(name) !== record.hashes.name,
    expression: shortHash(expression) !== record.hashes.expression,
    criteria:
      !isNear(target, parameters.target) || !isNear(warning, parameters.warning) || window !== parameters.window,
    rest: hashOfRest(slo, record.prose, record.parameters) !== record.hashes.rest,
  };
  const maintenance = maintenanceIn(record.parameters);
  const isAsApplied = !Object.values(changed).includes(true);
  return { parameters, ...(maintenance === null ? {} : { maintenance }), isAsApplied, changed };
}
