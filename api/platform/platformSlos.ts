import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import type { PlatformSlo } from '../../domain/model/slo';
import { allPages } from './allPages';
import { isRecord, jsonOver } from './plainJson';
import { translated, type Doing } from './translateError';

/** An SLO of the platform engine as it is stored, ours or not. */
export interface StoredPlatformSlo {
  id: string;
  /** For optimistic locking; changes with every update. */
  version: string;
  /** As answered, `id` and `version` included. */
  value: Record<string, unknown>;
}

export interface PlatformSlos {
  /** Every SLO of the platform engine that the user may see. */
  all(): Promise<StoredPlatformSlo[]>;
  /** @throws Failure `NotFound` */
  read(id: string): Promise<StoredPlatformSlo>;
  /**
   * Creates one and answers its id. The API knows no upsert, so calling it twice creates two, or fails.
   * @throws Failure; of `Unavailable`, `Timeout` and `Unexpected` nobody knows whether it was created all the same
   */
  create(slo: PlatformSlo): Promise<string>;
  /** Replaces it. @throws Failure `Conflict` when it was changed since `version` was read, `NotFound` */
  update(id: string, version: string, slo: PlatformSlo): Promise<void>;
  /** @throws Failure `Conflict` when it was changed since `version` was read, `NotFound` */
  remove(id: string, version: string): Promise<void>;
}

const reading: Doing = { what: 'read the platform SLOs', scopes: ['slo:slos:read'] };
const writing: Doing = { what: 'save the SLO', scopes: ['slo:slos:write'] };
const removing: Doing = { what: 'delete the SLO', scopes: ['slo:slos:write'] };

const largestPage = '500';

/**
 * Service-Level Objectives API over plain HTTP: its SDK client could not be installed.
 * https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-slo-v1
 */
export function platformSlosFrom(httpClient: HttpClient): PlatformSlos {
  const send = jsonOver(httpClient, '/platform/slo/v1/slos');
  const at = (id: string) => `/${encodeURIComponent(id)}`;
  const locked = (version: string) => ({ 'optimistic-locking-version': version });
  return {
    all: () =>
      translated(reading, () =>
        allPages(
          // `page-key` goes alone: together with `page-size` the API is known to refuse it.
          async (key) => pageOf(await send('GET', '', key ? { 'page-key': key } : { 'page-size': largestPage })),
          ({ slos }) => slos,
        ),
      ),
    read: (id) => translated(reading, async () => storedOf(await send('GET', at(id), {}))),
    create: (slo) => translated(writing, async () => idOf(await send('POST', '', {}, slo))),
    update: (id, version, slo) =>
      translated(writing, async () => void (await send('PUT', at(id), locked(version), slo))),
    remove: (id, version) =>
      translated(removing, async () => {
        // Documented is an answer without content: any other is not this API's, and nothing may have been deleted.
        if ((await send('DELETE', at(id), locked(version))) !== null) throw new TypeError('A deletion that answers');
      }),
  };
}

function pageOf(body: unknown): { slos: StoredPlatformSlo[]; nextPageKey: string | null } {
  if (!isRecord(body) || !Array.isArray(body.slos)) throw unreadable();
  const { slos, nextPageKey } = body;
  return { slos: slos.map(storedOf), nextPageKey: typeof nextPageKey === 'string' ? nextPageKey : null };
}

function storedOf(slo: unknown): StoredPlatformSlo {
  if (!isRecord(slo) || typeof slo.id !== 'string') throw unreadable();
  const { id, version } = slo;
  return { id, version: typeof version === 'string' || typeof version === 'number' ? `${version}` : '', value: slo };
}

function idOf(created: unknown): string {
  if (isRecord(created) && typeof created.id === 'string') return created.id;
  throw unreadable();
}

const unreadable = () =>
  new Failure({
    code: 'Unexpected',
    message: 'Could not read the answer of the Service-Level Objectives API: an SLO without id',
    whose: 'platform',
    hint: 'Try again; if it stays, report it with the time: the API may have changed.',
  });
