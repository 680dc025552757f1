import * as z from 'zod/mini';
import type { Explanation } from '../onboarding/diagnosis/explainStackFailure';
import { parsePayload } from './parsePayload';

export interface StackStatusPayload {
  /** Id of a set in the credential vault: user name = access key id, password = secret access key. */
  credentialId: string;
  region: string;
  /** Name, or the ARN, by which a deleted stack is still found. Of a stack set its name. */
  stackName: string;
  /** What the name is of; a stack unless told otherwise. */
  kind?: StackKind;
  /** Of a stack set: the credentials are of a delegated administrator, not of the management account. */
  delegated?: boolean;
}

export type StackKind = 'stack' | 'stack-set';

export interface StackStatusValue {
  /** Of CloudFormation, such as `CREATE_COMPLETE`; of a stack set `RUNNING`, `FAILED` or `SUCCEEDED`, from its instances, `EMPTY` without any. */
  status: string;
  /** Output `TemplateVersion`; null where the stack has none, as a stack that is not ours, one that is not finished, or a stack set. */
  templateVersion: string | null;
  /** Oldest first; of a long history the newest 1,000. */
  events: { at: string; resource: string; status: string; reason: string | null }[];
  /** Of a stack set, one per account and region; empty for a stack. */
  instances: StackInstance[];
  /** Of a stack set with more stacks than are read: those beyond are not in `instances`, and its status is that of the others. */
  isCut?: true;
  /** Why the latest operation failed, root causes first; empty when it did not. */
  explanations: (Explanation & {
    /** Stable name of the cause; `unknown` where AWS's words are only quoted. */
    code: string;
    /** Logical ids that it stopped; empty where nothing names one. */
    resources: string[];
    /** Instances of a stack set that it stopped. */
    places: { account: string; region: string }[];
  })[];
  /** What failed only because of that, as a sentence; null when nothing did. */
  consequence: string | null;
}

/** Where the stack of one account and region of a stack set stands. */
export interface StackInstance {
  accountId: string;
  region: string;
  /** Detailed status of CloudFormation: PENDING, RUNNING, SUCCEEDED, FAILED, CANCELLED, INOPERABLE, SKIPPED_SUSPENDED_ACCOUNT; before any operation CURRENT or OUTDATED. */
  status: string;
  reason: string | null;
}

const schema: z.ZodMiniType<StackStatusPayload> = z.object({
  credentialId: z
    .string()
    .check(
      z.regex(
        /^CREDENTIALS_VAULT-[0-9A-F]{16}$/,
        'must be the id of a set in the credential vault, CREDENTIALS_VAULT-…',
      ),
    ),
  region: z.string().check(z.minLength(1, 'must name an AWS region'), z.maxLength(64)),
  stackName: z
    .string()
    .check(
      z.maxLength(1600),
      z.regex(
        /^(?:[A-Za-z][A-Za-z0-9-]{0,127}|arn:[a-z-]+:cloudformation:[\w:/-]+)$/,
        'must be the name or the ARN of a stack',
      ),
    ),
  kind: z.optional(z.enum(['stack', 'stack-set'])),
  delegated: z.optional(z.boolean()),
});

export const parseStackStatus = (input: unknown): StackStatusPayload => parsePayload(schema, input);
