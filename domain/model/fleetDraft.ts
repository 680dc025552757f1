import { isRecord, readVersioned, unreadable } from './stored';

/** What somebody filled in to connect many accounts, kept so that it can be left, gone on with and shared. Never a secret. */
export interface FleetDraft {
  id: string;
  /** For people: who else opens the list of drafts finds it by this. */
  name: string;
  /** The accounts as typed or pasted, wrong lines included. */
  text: string;
  /** As typed: regions of accounts that name none themselves. */
  regions: string;
  preset: string;
  /** As typed, for the preset `Namespaces`. */
  namespaces: string;
  /** For the preset `EcsMetrics`: ticked as `namespace/name`, and names typed beside, by namespace. Null until somebody picks. */
  pick: DraftPick | null;
  stackName: string;
  organization: OrganizationChoice;
  /** ISO 8601. */
  changedAt: string;
}

export interface DraftPick {
  ticked: readonly string[];
  others: Readonly<Record<'AWS/ECS' | 'ECS/ContainerInsights', string>>;
}

/** As typed, for a stack set of the whole organization. */
export interface OrganizationChoice {
  /** Organizational units or the root, with commas. */
  units: string;
  delegated: boolean;
  concurrency: string;
  failureTolerance: string;
}

export const emptyFleetDraft: Omit<FleetDraft, 'id' | 'changedAt'> = {
  name: '',
  text: '',
  regions: '',
  preset: 'EcsSlo',
  namespaces: '',
  pick: null,
  stackName: 'dynatrace-ecs',
  organization: { units: '', delegated: false, concurrency: '5', failureTolerance: '0' },
};

/**
 * Reads stored drafts of any version; nothing stored means none. What a draft lacks has the value of an empty one.
 * @throws Failure when the stored value is not ours to understand: it is never silently replaced
 */
export function migrateFleetDrafts(stored: unknown): FleetDraft[] {
  if (stored === null || stored === undefined) return [];
  const { drafts } = readVersioned(stored, 'drafts', 1);
  if (!Array.isArray(drafts)) throw unreadable('drafts', '"drafts" is not a list');
  return drafts.map(readDraft);
}

function readDraft(row: unknown, index: number): FleetDraft {
  const fields = isRecord(row) ? row : {};
  const organization = isRecord(fields.organization) ? fields.organization : {};
  const text = (of: Record<string, unknown>, name: string, otherwise: string | null): string => {
    const value = of[name] ?? otherwise;
    if (typeof value === 'string') return value;
    throw unreadable('drafts', `row ${index + 1} has no "${name}"`);
  };
  const { organization: units, ...empty } = emptyFleetDraft;
  return {
    id: text(fields, 'id', null),
    name: text(fields, 'name', empty.name),
    text: text(fields, 'text', empty.text),
    regions: text(fields, 'regions', empty.regions),
    preset: text(fields, 'preset', empty.preset),
    namespaces: text(fields, 'namespaces', empty.namespaces),
    pick: readPick(fields.pick),
    stackName: text(fields, 'stackName', empty.stackName),
    organization: {
      units: text(organization, 'units', units.units),
      delegated: organization.delegated === true,
      concurrency: text(organization, 'concurrency', units.concurrency),
      failureTolerance: text(organization, 'failureTolerance', units.failureTolerance),
    },
    changedAt: text(fields, 'changedAt', null),
  };
}

/** A pick that nobody can read is picked anew. */
function readPick(pick: unknown): DraftPick | null {
  if (!isRecord(pick) || !Array.isArray(pick.ticked)) return null;
  const others = isRecord(pick.others) ? pick.others : {};
  const typed = (namespace: string): string => {
    const { [namespace]: names } = others;
    return typeof names === 'string' ? names : '';
  };
  return {
    ticked: pick.ticked.filter((one): one is string => typeof one === 'string'),
    others: { 'AWS/ECS': typed('AWS/ECS'), 'ECS/ContainerInsights': typed('ECS/ContainerInsights') },
  };
}
