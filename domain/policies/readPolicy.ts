import { burnTierIds, type BurnTierId } from '../model/burnTier';
import { defaultLimits, type Policy, type PolicyLimits } from '../model/policy';
import type { Engine } from '../model/slo';
import { furthestOrder } from './orderBetween';
import { fieldReader, wrongField, type FieldReader } from './policyField';
import { readMatch } from './readMatch';
import { readSet } from './readSet';

const known = [
  ...['id', 'version', 'name', 'enabled', 'order', 'match', 'set', 'alerts', 'dashboard', 'exclusions', 'engine'],
  'limits',
];

/** A policy as it is asked for: one that is new has no id yet, and may leave its place in the order to the app. */
export type GivenPolicy = Omit<Policy, 'id' | 'order'> & { id: string | null; order: number | null };

/**
 * Reads a policy that came from a form, a payload or a settings object; what may be left out takes its default.
 * @param path what the fields are called by, e.g. `policy`
 * @throws Failure `InvalidInput` naming the first field that is wrong, and what it should be
 */
export function readPolicy(raw: unknown, path: string): GivenPolicy {
  const fields = fieldReader(raw, path, known);
  return {
    id: fields.isGiven('id') ? readId(fields) : null,
    name: fields.text('name', { most: 100 }).trim(),
    enabled: fields.flag('enabled', true),
    order: fields.isGiven('order') ? fields.number('order', { least: -furthestOrder, most: furthestOrder }) : null,
    match: readMatch(fields.value('match'), fields.at('match')),
    set: readSet(fields.value('set'), fields.at('set')),
    alerts: readAlerts(fields),
    dashboard:
      fields.isGiven('dashboard') && fields.value('dashboard') !== ''
        ? fields.text('dashboard', { most: 128 }).trim()
        : null,
    exclusions: fields.flag('exclusions', true),
    engine: readEngine(fields),
    limits: readLimits(fields.value('limits'), fields.at('limits')),
  };
}

function readId(fields: FieldReader): string {
  const id = fields.text('id', { most: 200 });
  if (!/^[\w.~:=+/-]+$/.test(id)) throw wrongField(fields.at('id'), 'must be letters, digits and - _ . only');
  return id;
}

function readAlerts({ value, at }: FieldReader): Policy['alerts'] {
  const alerts = value('alerts') ?? false;
  if (typeof alerts === 'boolean') return alerts;
  if (!Array.isArray(alerts))
    throw wrongField(at('alerts'), `must be true, false or a list of ${burnTierIds.join(', ')}`);
  // No tier is no alert; as a list it would be stored as "those that fit".
  if (alerts.length === 0) return false;
  return alerts.map((one: unknown, index): BurnTierId => {
    const tier = burnTierIds.find((id) => id === one);
    if (tier === undefined) throw wrongField(`${at('alerts')}.${index}`, `must be one of ${burnTierIds.join(', ')}`);
    return tier;
  });
}

function readEngine({ value, at }: FieldReader): Engine | null {
  const engine = value('engine') ?? null;
  if (engine === null || engine === 'classic' || engine === 'platform') return engine;
  throw wrongField(at('engine'), 'must be "classic" or "platform", or left out for the default of the environment');
}

function readLimits(raw: unknown, path: string): PolicyLimits {
  const fields = fieldReader(raw ?? {}, path, ['writes', 'changePercent', 'deleteAfterDays']);
  const given = (name: keyof PolicyLimits, limits: Parameters<FieldReader['number']>[1]) =>
    fields.isGiven(name) ? { [name]: fields.number(name, limits) } : {};
  return {
    ...defaultLimits,
    ...given('writes', { least: 1, most: 10_000, isWhole: true }),
    ...given('changePercent', { least: 0, most: 100_000 }),
    ...given('deleteAfterDays', { least: 1, most: 365, isWhole: true }),
  };
}
