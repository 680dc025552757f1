import * as z from 'zod/mini';
import { keptNames, type KeptName } from '../../model/kept/keptNames';
import { parsePayload } from '../parsePayload';

/** A row that was read before it was changed: null where none was there, left out where it does not matter. */
type Seen<T> = T | null | undefined;

export interface ChangeStoredPayload<T = Record<string, unknown>> {
  kind: KeptName;
  /** Stored in the place of the rows that they stand for. Where one was changed since it was `seen`, nothing is written. */
  put?: { row: T; seen?: Seen<T> }[] | undefined;
  /** What is gone already is gone. */
  remove?: { id: string; seen?: Seen<T> }[] | undefined;
  /** A stored row that cannot be used: a settings object in its version, or as it stands in the app's state. */
  removeBad?: { object?: { objectId: string; version: string } | undefined; raw?: unknown } | undefined;
}

const fields = z.record(z.string(), z.unknown(), 'must be an object');
const id = z.string().check(z.minLength(1));
const object = z.object({ objectId: id, version: id });
/** Far more than anybody changes at once. */
const many = z.maxLength(2000);

const schema: z.ZodMiniType<ChangeStoredPayload> = z.object({
  kind: z.enum(keptNames),
  put: z.optional(z.array(z.object({ row: fields, seen: z.nullish(fields) })).check(many)),
  remove: z.optional(z.array(z.object({ id, seen: z.nullish(fields) })).check(many)),
  removeBad: z.optional(z.object({ object: z.optional(object), raw: z.optional(z.unknown()) })),
});

export const parseChangeStored = (input: unknown): ChangeStoredPayload => parsePayload(schema, input);
