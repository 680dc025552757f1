import type { Policy } from '../model/policy';

/** What a person can change of a policy, in the order of the form. */
export const policyFields = [
  ...(['name', 'enabled', 'order', 'match', 'set', 'alerts', 'dashboard', 'exclusions', 'engine', 'limits'] as const),
] satisfies (keyof Policy)[];

export type PolicyFieldName = (typeof policyFields)[number];

/** A policy, or one that is new and leaves its place to the app. */
export type ComparedPolicy = Omit<Policy, 'id' | 'order'> & { order: number | null };

/** Fields in which two versions of a policy differ. */
export const differingFields = (one: ComparedPolicy, other: ComparedPolicy): PolicyFieldName[] =>
  policyFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
