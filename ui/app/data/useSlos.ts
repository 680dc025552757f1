import { useQuery } from '@tanstack/react-query';
import type { ListSlosPayload, ListSlosValue, SloRow } from '../../../domain/contract/listSlos';
import type { Engine } from '../../../domain/model/slo';
import { callFunction } from './callFunction';
import { queryKeys } from './queryKeys';

const listSlos = (payload: ListSlosPayload, signal?: AbortSignal) =>
  callFunction<ListSlosPayload, ListSlosValue>('list-slos', payload, signal);

/**
 * Every SLO of the environment, of both engines and of others too, with its evaluation. Rows that are `pending` have none
 * yet: see `useSloEvaluation`.
 */
export function useSlos() {
  return useQuery({
    queryKey: queryKeys.evaluatedSlos,
    queryFn: ({ signal }) => listSlos({}, signal),
  });
}

/** Every SLO without values: fast, for pages that only count and name them. */
export function useSloNames() {
  return useQuery({
    queryKey: queryKeys.sloNames,
    queryFn: ({ signal }) => listSlos({ evaluate: false }, signal),
  });
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
      found.push(...slos);
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

/** Evaluates some SLOs of whatever engine. */
export const evaluateSlos = (ids: string[], signal?: AbortSignal) => listSlos({ ids }, signal);
