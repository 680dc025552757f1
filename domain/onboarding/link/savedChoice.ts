import { isRecord } from '../../model/stored';
import { invalidInput } from '../places/invalidInput';

/** What somebody chose for one stack, ready to be made again: by link, by policy or by deployment. Never a secret. */
export interface SavedChoice {
  version: 1;
  template: 'ecs-metric-stream' | 'ecs-log-stream';
  region: string;
  stackName: string;
  /** Null: the template is uploaded. */
  templateUrl: string | null;
  parameters: Record<string, string>;
}

const remedy = 'Write the file with: npm run aws -- link … --save choice.json';

/**
 * Reads a saved choice. Values are checked by whoever uses them.
 * @throws Failure `InvalidInput` naming the field; it never repeats a value, which may be a secret in the wrong place
 */
export function readSavedChoice(stored: unknown): SavedChoice {
  if (!isRecord(stored)) throw invalidInput('choice', 'is not a JSON object', remedy);
  const { version, template, region, stackName, templateUrl, parameters } = stored;
  if (version !== 1)
    throw invalidInput('choice.version', 'must be 1; another version of this tool wrote the file', remedy);
  if (template !== 'ecs-metric-stream' && template !== 'ecs-log-stream')
    throw invalidInput('choice.template', 'must be ecs-metric-stream or ecs-log-stream', remedy);
  if (typeof region !== 'string') throw invalidInput('choice.region', 'must be a region', remedy);
  if (typeof stackName !== 'string') throw invalidInput('choice.stackName', 'must be a stack name', remedy);
  if (templateUrl !== null && typeof templateUrl !== 'string')
    throw invalidInput('choice.templateUrl', 'must be an address or null', remedy);
  return { version, template, region, stackName, templateUrl, parameters: readParameters(parameters) };
}

function readParameters(parameters: unknown): Record<string, string> {
  if (!isRecord(parameters)) throw invalidInput('choice.parameters', 'must be an object', remedy);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      throw invalidInput(`choice.parameters.${name}`, 'must be text', remedy);
    }),
  );
}
