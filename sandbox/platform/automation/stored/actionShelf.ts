import { Shelf } from '../../../world/world';

/** What a built action answers: `error` when it threw, although the call succeeded. */
export interface ActionAnswer {
  result: unknown;
  logs: string;
  error: string | null;
}

/** Runs an action of the installed app in the workflow's name; null when the app has none of that name. Rejects when the runtime stops it. */
export type RunAction = (action: string, input: unknown) => Promise<ActionAnswer | null>;

export interface InstalledActions {
  appId: string;
  run: RunAction;
}

/** Set when the sandbox starts, since only then it is known where the built app lies. */
export const actionShelf = new Shelf<InstalledActions>(() => ({ appId: '', run: () => Promise.resolve(null) }));
