import * as z from 'zod/mini';
import type { ExtensionState } from '../model/connection';
import { parsePayload } from './parsePayload';

export type EnableEntitiesExtensionPayload = Record<string, never>;

export interface EnableEntitiesExtensionValue {
  name: string;
  version: string;
  state: ExtensionState;
}

export const parseEnableEntitiesExtension = (input: unknown): EnableEntitiesExtensionPayload =>
  parsePayload<EnableEntitiesExtensionPayload>(
    z.pipe(
      z.object({}),
      z.transform(() => ({})),
    ),
    input ?? {},
  );
