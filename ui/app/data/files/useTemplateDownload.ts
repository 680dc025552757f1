import { useMutation } from '@tanstack/react-query';
import { Failure } from '../../../../domain/failure';
import { failureOfStatus } from '../transport/failureOfStatus';
import { saveText } from './saveText';

export type TemplateFile = 'ecs-metric-stream.yaml' | 'ecs-log-stream.yaml';

/** Saves a CloudFormation template that ships with this app to the user's disk. */
export function useTemplateDownload(fileName: TemplateFile) {
  return useMutation({ mutationFn: async () => saveText(fileName, await readTemplate(fileName), 'application/yaml') });
}

async function readTemplate(fileName: TemplateFile): Promise<string> {
  const response = await fetch(`./assets/${fileName}`);
  if (!response.ok) throw failureOfStatus(response.status, 'The template');
  const text = await response.text();
  // An app answers unknown addresses with its start page, so a missing file does not show in the status.
  if (text.startsWith('AWSTemplateFormatVersion')) return text;
  throw new Failure({
    code: 'NotFound',
    message: 'The CloudFormation template is missing from this build of the app.',
    whose: 'us',
    hint: `Take cloudformation/${fileName} from the source repository instead.`,
  });
}
