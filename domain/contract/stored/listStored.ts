import * as z from 'zod/mini';
import type { FailureReport } from '../../failure';
import { keptNames, type KeptName } from '../../model/kept/keptNames';
import type { BadRow } from '../../model/storedRows';
import { parsePayload } from '../parsePayload';

export interface ListStoredPayload {
  kind: KeptName;
}

/** What people keep in this app of one kind, as it is now. `T` is `Connection`, `Exclusion` or `SavedTemplate`. */
export interface ListStoredValue<T = unknown> {
  /** ISO 8601. */
  asOf: string;
  rows: T[];
  /** Stored rows that cannot be used as they are; the others are used all the same. */
  bad: BadRow[];
  /** How many of the rows lie in the app's state, where earlier versions kept all of them. */
  inState: number;
  /** Why they do not lie in app settings; null where none needs to. */
  remark: FailureReport | null;
}

const schema: z.ZodMiniType<ListStoredPayload> = z.object({ kind: z.enum(keptNames) });

export const parseListStored = (input: unknown): ListStoredPayload => parsePayload(schema, input);
