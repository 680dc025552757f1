import { ApiError } from '../../http/operation';
import type { World } from '../../world/world';
import { decodeObjectId } from '../settings/objectId';
import { sloSchemaId, windowPattern } from '../settings/sloWindow';
import { settingsShelf } from '../settings/settingsShelf';
import type { StoredSettingsObject } from '../settings/settingsStore';

/** An SLO read from its settings object, whose key is its id here. */
export interface StoredSlo {
  id: string;
  objectId: string;
  definition: {
    enabled: boolean;
    name: string;
    description: string;
    metricName: string;
    metricExpression: string;
    filter: string;
    /** As written, and taken apart. */
    timeframe: string;
    amount: number;
    unit: string;
    target: number;
    warning: number;
    showsBurnRate: boolean;
    fastBurnThreshold: number;
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const defaultFastBurn = 10;

function readSlo({ objectId, value }: StoredSettingsObject): StoredSlo {
  const timeframe = text(value.evaluationWindow);
  const [, amount = '1', unit = 'w'] = windowPattern.exec(timeframe) ?? [];
  const burn: object = typeof value.errorBudgetBurnRate === 'object' ? (value.errorBudgetBurnRate ?? {}) : {};
  return {
    id: decodeObjectId(objectId)?.key ?? '',
    objectId,
    definition: {
      enabled: value.enabled === true,
      name: text(value.name),
      description: text(value.customDescription),
      metricName: text(value.metricName),
      metricExpression: text(value.metricExpression),
      filter: text(value.filter),
      timeframe,
      amount: Number(amount),
      unit,
      target: Number(value.targetSuccess),
      warning: Number(value.targetWarning),
      showsBurnRate: 'burnRateVisualizationEnabled' in burn && burn.burnRateVisualizationEnabled === true,
      fastBurnThreshold: 'fastBurnThreshold' in burn ? Number(burn.fastBurnThreshold) : defaultFastBurn,
    },
  };
}

/** Read once per stored version: a write stores another object. */
const read = new WeakMap<StoredSettingsObject, StoredSlo>();

function sloOf(object: StoredSettingsObject): StoredSlo {
  const slo = read.get(object) ?? readSlo(object);
  read.set(object, slo);
  return slo;
}

export const allSlos = (world: World): StoredSlo[] =>
  [...world.shelf(settingsShelf).ofSchema(sloSchemaId).values()].map(sloOf);

/** The enabled SLO with this metric name. */
export function sloNamed(world: World, metricName: string): StoredSlo | null {
  const object = world.shelf(settingsShelf).withText(sloSchemaId, 'metricName', metricName);
  const slo = object ? sloOf(object) : null;
  return slo?.definition.enabled ? slo : null;
}

/** @throws ApiError 404 */
export function findSlo(world: World, id: string | undefined): StoredSlo {
  const found = allSlos(world).find((slo) => slo.id === id);
  if (!found) throw new ApiError(404, `SLO with id '${id}' not found.`);
  return found;
}
