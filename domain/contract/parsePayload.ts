import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { Failure } from '../failure';

// AppEngine forbids code generation (`new Function`), which zod would otherwise try, and warns at every call.
// The small edition of zod brings no words of its own.
z.config({ ...en(), jitless: true });

/**
 * Reads an untrusted payload by its schema.
 * @throws Failure `InvalidInput` that names the first wrong field and what it should be.
 */
export function parsePayload<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  // Of a name that nobody knows, the object's path is told; the name itself is what has to be corrected.
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown].map(String);
  const field = path.length > 0 ? path.join('.') : 'payload';
  throw new Failure({
    code: 'InvalidInput',
    message: `${field}: ${issue?.message ?? 'is not valid'}`,
    whose: 'user',
    hint: `Correct "${field}" and send the request again; nothing was changed.`,
  });
}
