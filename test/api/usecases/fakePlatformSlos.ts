import type { PlatformSlos, StoredPlatformSlo } from '../../../api/platform/platformSlos';
import type { PlatformSlo } from '../../../domain/model/slo';
import { failing } from './fakeSloObjects';
import type { Failure } from '../../../domain/failure';

export interface FakePlatformSlos extends PlatformSlos {
  stored: Map<string, StoredPlatformSlo>;
  /** Every call, e.g. `create a`. */
  calls: string[];
  names: () => string[];
}

/** What becomes of a write: refused before it happens, or lost after it happened. */
export type Trouble = { refuse: Failure } | { lose: Failure } | null;

export interface FakePlatformOptions {
  trouble?: (call: string, count: number) => Trouble;
  /** Whether `externalId` is given back; no Dynatrace document says so. */
  keepsExternalId?: boolean;
  namesAreUnique?: boolean;
}

/** The Service-Level Objectives API as documented: unique names, optimistic locking, no upsert. */
export function fakePlatformSlos(
  existing: readonly (Partial<PlatformSlo> & { id: string })[] = [],
  { trouble = () => null, keepsExternalId = true, namesAreUnique = true }: FakePlatformOptions = {},
): FakePlatformSlos {
  const kept = ({ externalId, ...rest }: Partial<PlatformSlo>) => (keepsExternalId ? { externalId, ...rest } : rest);
  const stored = new Map<string, StoredPlatformSlo>(
    existing.map(({ id, ...slo }) => [id, { id, version: '1', value: { ...kept(slo) } }]),
  );
  const calls: string[] = [];
  let made = 0;
  const found = (id: string): StoredPlatformSlo => {
    const slo = stored.get(id);
    if (!slo) throw failing('NotFound', `SLO with the id '${id}' not found`);
    return slo;
  };
  const locked = (id: string, version: string) => {
    if (found(id).version !== version) throw failing('Conflict', 'changed in the meantime');
  };
  const free = ({ name }: PlatformSlo, except?: string) => {
    const taken = [...stored.values()].some(({ id, value }) => id !== except && value['name'] === name);
    if (taken && namesAreUnique) throw failing('Conflict', `An SLO with the name '${name}' already exists`);
  };
  const doing = async <T>(call: string, work: () => T): Promise<T> => {
    calls.push(call);
    const what = trouble(call, calls.length);
    if (what && 'refuse' in what) throw what.refuse;
    const result = work();
    if (what) throw what.lose;
    return result;
  };
  return {
    ...{ stored, calls, names: () => [...stored.values()].map(({ value }) => String(value['name'])).sort() },
    all: () => doing('list', () => [...stored.values()]),
    read: (id) => doing(`read ${id}`, () => found(id)),
    create: (slo) =>
      doing(`create ${slo.name}`, () => {
        free(slo);
        const id = `id-${(made += 1)}`;
        stored.set(id, { id, version: '1', value: { ...kept(slo) } });
        return id;
      }),
    update: (id, version, slo) =>
      doing(`update ${slo.name}`, () => {
        locked(id, version);
        free(slo, id);
        stored.set(id, { id, version: `${Number(version) + 1}`, value: { ...kept(slo) } });
      }),
    remove: (id, version) =>
      doing(`remove ${id}`, () => {
        locked(id, version);
        stored.delete(id);
      }),
  };
}
