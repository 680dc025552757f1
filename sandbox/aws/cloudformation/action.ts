import type { World } from '../../world/world';
import type { Caller } from '../protocol/caller';

/** An action of CloudFormation's Query API: answers the elements of its result, or null when it has none. */
export type Action = (world: World, caller: Caller, form: URLSearchParams) => string[] | null;
