import { bizEventShelf, eventShelf } from '../../../sandbox/dynatrace/events/eventShelf';
import { extensionShelf } from '../../../sandbox/dynatrace/extensions/extensionShelf';
import { settingsShelf } from '../../../sandbox/dynatrace/settings/settingsShelf';
import { tokenShelf } from '../../../sandbox/dynatrace/tokenStore/tokenShelf';
import { appSettingsShelf } from '../../../sandbox/platform/appSettings/appSettingsShelf';
import { executionShelf } from '../../../sandbox/platform/automation/stored/executionShelf';
import { workflowShelf } from '../../../sandbox/platform/automation/stored/workflowShelf';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';
import { platformSloShelf } from '../../../sandbox/platform/slo/platformSloShelf';
import { appStateShelf } from '../../../sandbox/platform/state/appStateShelf';
import type { Shelf, World } from '../../../sandbox/world/world';

const maps = [settingsShelf, platformSloShelf, documentShelf, tokenShelf, appStateShelf, workflowShelf];
const lists = [appSettingsShelf, executionShelf, eventShelf, bizEventShelf];

/** Keeps what functions can write, and answers a function that puts all of it back. */
export function keepStored(world: World): () => void {
  const undo = [
    ...maps.map((shelf) => keptMap(world.shelf(shelf as Shelf<Map<string, unknown>>))),
    ...lists.map((shelf) => keptList(world.shelf(shelf as Shelf<unknown[]>))),
  ];
  const extension = { ...world.shelf(extensionShelf) };
  return () => {
    for (const put of undo) put();
    Object.assign(world.shelf(extensionShelf), extension);
  };
}

function keptMap(map: Map<string, unknown>): () => void {
  const kept = structuredClone([...map]);
  return () => {
    map.clear();
    for (const [key, value] of structuredClone(kept)) map.set(key, value);
  };
}

function keptList(list: unknown[]): () => void {
  const kept = structuredClone(list);
  return () => {
    list.length = 0;
    for (const one of structuredClone(kept)) list.push(one);
  };
}

/** Everything that is stored, each thing as a text without what differs from run to run; the same thing twice is there twice. */
export function storedThings(world: World): string[] {
  const text = (kind: string, value: unknown) => `${kind} ${JSON.stringify(value)}`;
  const { installed, active } = world.shelf(extensionShelf);
  return [
    ...[...world.shelf(settingsShelf).values()].map(({ schemaId, externalId, value }) =>
      text(schemaId, [externalId, steady(value)]),
    ),
    ...[...world.shelf(platformSloShelf).values()].map(({ config }) => text('slo', steady(config))),
    ...[...world.shelf(documentShelf).values()].map(({ id, name, content }) =>
      text('document', [id, name, new TextDecoder().decode(content).length]),
    ),
    ...[...world.shelf(tokenShelf).values()].map(({ name, scopes }) => text('token', [name, scopes])),
    ...[...world.shelf(appStateShelf)].map(([key, { value }]) => text('state', [key, value])),
    ...[...world.shelf(workflowShelf).values()].map(({ id, title, schedule }) =>
      text('workflow', [id, title, schedule]),
    ),
    ...world.shelf(appSettingsShelf).map(({ value }) => text('policy', steady(value))),
    ...world.shelf(executionShelf).map(({ workflow }) => text('run', workflow)),
    ...world.shelf(eventShelf).map(({ title }) => text('event', title)),
    text('extension', { installed, active }),
  ].sort();
}

/** Ids of objects that were made meanwhile, e.g. in a detector that names the SLO it watches. */
const steady = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value).replace(/vu9U3hX[\w-]{20,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID'),
  ) as unknown;

export interface Difference {
  /** Of `wanted`, not there. */
  missing: string[];
  /** There, more often than in `wanted`. */
  tooMany: string[];
}

/** By how much what is stored differs from what is wanted. */
export function difference(there: readonly string[], wanted: readonly string[]): Difference {
  return { missing: without(wanted, there), tooMany: without(there, wanted) };
}

function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
