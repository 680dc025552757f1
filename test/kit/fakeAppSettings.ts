import type { AppSettings, AppSettingsRow } from '../../api/platform/appSettings';
import { HttpError } from '../../api/platform/httpError';
import { translateError } from '../../api/platform/translateError';
import { Failure } from '../../domain/failure';

type Verb = 'all' | 'create' | 'update' | 'remove';

/** A status that app settings answer instead of serving a call. */
export type SettingsFault = (verb: Verb) => number | undefined;

/** Settings objects of one schema that keep what they are given, version by version; two with one `unique` text are refused. */
export class FakeAppSettings implements AppSettings {
  readonly rows: AppSettingsRow[] = [];
  readonly calls: Verb[] = [];
  private changes = 0;

  constructor(
    private readonly unique: (value: Record<string, unknown>) => string = () => `${Math.random()}`,
    private readonly fault: SettingsFault = () => undefined,
    private readonly who = 'somebody',
  ) {}

  async all(): Promise<AppSettingsRow[]> {
    this.begin('all');
    return this.rows.map((row) => ({ ...row }));
  }

  async create(value: Record<string, unknown>): Promise<void> {
    this.begin('create');
    if (this.rows.some((row) => this.unique(row.value as Record<string, unknown>) === this.unique(value)))
      throw new Failure({ code: 'InvalidInput', message: 'must be unique', whose: 'user', hint: 'Correct it.' });
    this.rows.push({ objectId: `o${++this.changes}`, ...this.changed(value) });
  }

  async update(objectId: string, version: string, value: Record<string, unknown>): Promise<void> {
    this.begin('update');
    Object.assign(this.locked(objectId, version), this.changed(value));
  }

  async remove(objectId: string, version: string): Promise<void> {
    this.begin('remove');
    this.rows.splice(this.rows.indexOf(this.locked(objectId, version)), 1);
  }

  private begin(verb: Verb): void {
    this.calls.push(verb);
    const status = this.fault(verb);
    if (status !== undefined) throw refused(status, verb === 'all' ? 'read' : 'write');
  }

  private changed(value: Record<string, unknown>) {
    const modified = { at: '2026-11-22T18:00:00.000Z', by: this.who };
    return { value, version: `v${++this.changes}`, modified };
  }

  private locked(objectId: string, version: string): AppSettingsRow {
    const found = this.rows.find((row) => row.objectId === objectId);
    if (!found) throw refused(404, 'write');
    if (found.version !== version) throw refused(409, 'write');
    return found;
  }
}

const refused = (status: number, verb: 'read' | 'write') =>
  translateError(new HttpError(status, 'GET', '/platform/app-settings/v2/objects', null, null), {
    ...{ what: `${verb} app settings`, scopes: [`app-settings:objects:${verb}`] },
  });
