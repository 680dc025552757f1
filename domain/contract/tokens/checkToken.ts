import * as z from 'zod/mini';
import type { TokenProblem } from '../../onboarding/secrets/tokenProblem';
import { purposeSchema, type TokenPurpose } from './createIngestToken';
import { parsePayload } from '../parsePayload';

export interface CheckTokenPayload {
  token: string;
  purpose: TokenPurpose;
}

export interface CheckTokenValue {
  /** With `knownBy` `form`: that its form is right, and nothing more. */
  valid: boolean;
  /** `form`: this environment has nobody to ask about such a token; scopes and expiry are not known, and the problem says how to find out. */
  knownBy: 'dynatrace' | 'form';
  scopes: string[];
  missingScopes: string[];
  expiresAt: string | null;
  /** What is wrong with it, also where it is valid but lacks a scope; null when it will do. */
  problem: TokenProblem | null;
}

const schema: z.ZodMiniType<CheckTokenPayload> = z.object({
  token: z
    .string()
    .check(z.trim(), z.minLength(1, 'must not be empty'), z.maxLength(4096, 'must be at most 4096 characters')),
  purpose: purposeSchema,
});

export const parseCheckToken = (input: unknown): CheckTokenPayload => parsePayload(schema, input);
