import { useQuery, useQueryClient } from '@tanstack/react-query';
import { appendTo } from '../../../../domain/model/manyValues';
import type { ListSlosPayload, ListSlosValue, SloRow } from '../../../../domain/contract/listSlos';
import type { Engine } from '../../../../domain/model/slo';
import { enginesToList } from './enginesToList';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';
import { nextSloListing, type SloListing } from './sloListing';

async function listSlos(payload: ListSlosPayload, signal?: AbortSignal): Promise<ListSlosValue> {
  const answer = await callFunction<ListSlosPayload, ListSlosValue>('list-slos', payload, signal);
  // Where classic SLOs are gone none of them is missing from the list; the Settings page says that they are gone.
  return { ...answer, warnings: answer.warnings.filter(({ code }) => code !== 'classic-slos-gone') };
}

/** Every SLO without values; ten thousand of them do not fit into one answer. */
async function allSlos(engine: Pick<ListSlosPayload, 'engine'>, signal?: AbortSignal): Promise<ListSlosValue> {
  const slos = new Map<string, SloRow>();
  for (let offset = 0; ;) {
    const answer = await listSlos({ ...engine, evaluate: false, offset }, signal);
    // By id: an SLO made meanwhile moves the others on, and one of them comes twice.
    for (const slo of answer.slos) slos.set(slo.id, slo);
    offset += answer.slos.length;
    if ((answer.rest ?? 0) === 0 || answer.slos.length === 0) return { ...answer, slos: [...slos.values()] };
  }
}

/**
 * Every SLO of the environment, of both engines and of others too; fast, because nothing is evaluated. Their values come
 * by `useSloEvaluation`, and stay through a later reading as `nextSloListing` says.
 */
export function useSlos() {
  const client = useQueryClient();
  const queryKey = queryKeys.allSlos;
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const isStale = client.getQueryState(queryKey)?.isInvalidated === true;
      const read = await allSlos(await enginesToList(client), signal);
      return nextSloListing(read, client.getQueryData<SloListing>(queryKey), { isStale, now: Date.now() });
    },
  });
}

/** Reads the SLOs anew, and has every value measured anew. */
export function useRefreshSlos() {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: queryKeys.allSlos });
}

/** One SLO, evaluated, as it is stored; null when it does not exist (any more). */
export function useSlo(engine: Engine, id: string) {
  return useQuery({
    queryKey: queryKeys.slo(engine, id),
    queryFn: async ({ signal }) => {
      const { asOf, slos, warnings } = await listSlos({ engine, ids: [id], definitions: true }, signal);
      return { asOf, warnings, slo: slos.find((one) => one.id === id) ?? null };
    },
  });
}

/** SLOs per call: one answer must stay below the 6 MB that a function can return, and a definition is 1 to 3 kB. */
const definitionsPerCall = 1000;

/** Rows with their definitions, without values; a row that is gone meanwhile is left out. */
export async function readDefinitions(rows: readonly SloRow[], signal?: AbortSignal): Promise<SloRow[]> {
  const found: SloRow[] = [];
  for (const engine of ['classic', 'platform'] as const) {
    const ids = rows.filter((row) => row.engine === engine).map(({ id }) => id);
    for (let first = 0; first < ids.length; first += definitionsPerCall) {
      const some = ids.slice(first, first + definitionsPerCall);
      const { slos } = await listSlos({ engine, ids: some, evaluate: false, definitions: true }, signal);
      appendTo(found, slos);
    }
  }
  return found;
}

/** The definitions of chosen SLOs; asked for while `rows` is not empty. */
export function useSloDefinitions(rows: readonly SloRow[]) {
  return useQuery({
    queryKey: [...queryKeys.slos, 'definitions', ...rows.map(({ id }) => id)],
    queryFn: ({ signal }) => readDefinitions(rows, signal),
    enabled: rows.length > 0,
  });
}

/** Evaluates some SLOs of an engine. */
export const evaluateSlos = (engine: Engine, ids: string[], signal?: AbortSignal) => listSlos({ engine, ids }, signal);
