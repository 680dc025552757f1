import * as z from 'zod';
import type { Extension, Stream } from '../model/connection';
import { parsePayload } from './parsePayload';

export type PipelineStatusPayload = Record<string, never>;

export interface PipelineStatusValue {
  asOf: string;
  /** Streams seen within the last 24 hours. A connection that is not among them has sent nothing yet. */
  streams: Stream[];
  extension: Extension;
}

export const parsePipelineStatus = (input: unknown): PipelineStatusPayload =>
  parsePayload<PipelineStatusPayload>(
    z.object({}).transform(() => ({})),
    input ?? {},
  );
