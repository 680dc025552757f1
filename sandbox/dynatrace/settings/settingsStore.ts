import { compositeKey } from '../../../domain/model/compositeKey';

/** A settings object as stored; what an API answers is the affair of its operation. */
export interface StoredSettingsObject {
  objectId: string;
  schemaId: string;
  scope: string;
  externalId: string | null;
  value: Record<string, unknown>;
  created: number;
  modified: number;
  createdBy: string;
  modifiedBy: string;
  author: string;
  version: number;
}

/** Settings objects by id, also found by schema, by external id, and by a text property without looking at all of them. */
export class SettingsStore extends Map<string, StoredSettingsObject> {
  private readonly bySchema = new Map<string, Map<string, StoredSettingsObject>>();
  private readonly byKey = new Map<string, StoredSettingsObject>();
  /** Changes with every write: whoever keeps something that was made from these objects compares it. */
  revision = 0;

  override set(objectId: string, object: StoredSettingsObject): this {
    this.forget(objectId);
    super.set(objectId, object);
    const same = this.bySchema.get(object.schemaId) ?? new Map<string, StoredSettingsObject>();
    this.bySchema.set(object.schemaId, same.set(objectId, object));
    for (const key of keysOf(object)) this.byKey.set(key, object);
    return this;
  }

  override delete(objectId: string): boolean {
    this.forget(objectId);
    return super.delete(objectId);
  }

  override clear(): void {
    for (const objectId of [...this.keys()]) this.delete(objectId);
  }

  ofSchema(schemaId: string): ReadonlyMap<string, StoredSettingsObject> {
    return this.bySchema.get(schemaId) ?? new Map<string, StoredSettingsObject>();
  }

  withExternalId(schemaId: string, scope: string, externalId: string): StoredSettingsObject | undefined {
    return this.byKey.get(compositeKey('external', schemaId, scope, externalId));
  }

  /** The object whose top-level text property has this value; the last written one if there are several. */
  withText(schemaId: string, property: string, text: string): StoredSettingsObject | undefined {
    return this.byKey.get(compositeKey('text', schemaId, property, text));
  }

  private forget(objectId: string): void {
    this.revision += 1;
    const known = this.get(objectId);
    if (!known) return;
    this.bySchema.get(known.schemaId)?.delete(objectId);
    for (const key of keysOf(known)) if (this.byKey.get(key) === known) this.byKey.delete(key);
  }
}

function keysOf({ schemaId, scope, externalId, value }: StoredSettingsObject): string[] {
  const texts = Object.entries(value).flatMap(([property, text]) =>
    typeof text === 'string' ? [compositeKey('text', schemaId, property, text)] : [],
  );
  return externalId === null ? texts : [...texts, compositeKey('external', schemaId, scope, externalId)];
}
