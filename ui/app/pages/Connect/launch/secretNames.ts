import type { TemplateFile } from '../../../data/files/useTemplateDownload';

/** Names of the secrets that the commands make: a region may have both streams, each with a token of its own. */
export const secretNames: Readonly<Record<TemplateFile, string>> = {
  'ecs-metric-stream.yaml': 'dynatrace-ecs-ingest-token',
  'ecs-log-stream.yaml': 'dynatrace-ecs-log-token',
};
