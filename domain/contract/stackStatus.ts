import * as z from 'zod';
import type { Explanation } from '../onboarding/diagnosis/explainStackFailure';
import { parsePayload } from './parsePayload';

export interface StackStatusPayload {
  /** Id of a set in the credential vault: user name = access key id, password = secret access key. */
  credentialId: string;
  region: string;
  /** Name, or the ARN, by which a deleted stack is still found. */
  stackName: string;
}

export interface StackStatusValue {
  /** Of CloudFormation, such as `CREATE_COMPLETE`. */
  status: string;
  /** Oldest first; of a long history the newest 1,000. */
  events: { at: string; resource: string; status: string; reason: string | null }[];
  /** Why the latest operation failed, root causes first; empty when it did not. */
  explanations: (Explanation & {
    /** Stable name of the cause; `unknown` where AWS's words are only quoted. */
    code: string;
  })[];
  /** What failed only because of that, as a sentence; null when nothing did. */
  consequence: string | null;
}

const schema: z.ZodType<StackStatusPayload> = z.object({
  credentialId: z
    .string()
    .regex(/^CREDENTIALS_VAULT-[0-9A-F]{16}$/, 'must be the id of a set in the credential vault, CREDENTIALS_VAULT-…'),
  region: z.string().min(1, 'must name an AWS region').max(64),
  stackName: z
    .string()
    .max(1600)
    .regex(
      /^(?:[A-Za-z][A-Za-z0-9-]{0,127}|arn:[a-z-]+:cloudformation:[\w:/-]+)$/,
      'must be the name or the ARN of a stack',
    ),
});

export const parseStackStatus = (input: unknown): StackStatusPayload => parsePayload(schema, input);
