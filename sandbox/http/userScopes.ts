import { Shelf, type Seed } from '../world/world';

/** App scopes that calls from the app (UI and functions) may use. */
export const userScopeShelf = new Shelf<Set<string>>(() => new Set());

/** Bearer of calls that a workflow's run makes, so that they are looked at by what its actor consented to. */
export const workflowToken = 'sandbox.workflow.token';

/** Scopes that the actor of workflows has not consented to (Workflows, authorization settings); a run lacks them, a page does not. */
export const withheldConsentShelf = new Shelf<Set<string>>(() => new Set());

/** The scopes of app.config; whoever opens the app has all of them. */
export const grants =
  (scopes: readonly string[]): Seed =>
  (world) => {
    for (const scope of scopes) world.shelf(userScopeShelf).add(scope);
  };

/** The user's permissions do not cover writing. */
export const deniesWriting: Seed = (world) => {
  const granted = world.shelf(userScopeShelf);
  for (const scope of granted) if (/:(write|delete|install)$/.test(scope)) granted.delete(scope);
};
