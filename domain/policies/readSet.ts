import { Failure } from '../failure';
import type { PolicyTemplate } from '../model/policy';
import { baseTemplateId, templateIds } from '../model/slo';
import { readSavedParameters } from '../model/savedTemplates';
import { completeParameters } from '../slo/templates/completeParameters';
import { templateOf } from '../slo/templates/templates';
import { fieldReader, wrongField } from './policyField';

const mostTemplates = 30;

/** Reads the templates of a policy with their parameters. @throws Failure `InvalidInput` naming the field */
export function readSet(raw: unknown, path: string): PolicyTemplate[] {
  if (!Array.isArray(raw) || raw.length === 0)
    throw wrongField(path, 'must name at least one template', 'Choose at least one template.');
  if (raw.length > mostTemplates) throw wrongField(path, `must be at most ${mostTemplates}`);
  const taken = new Set<string>();
  return raw.map((entry: unknown, index) => {
    const read = readTemplate(entry, `${path}.${index}`);
    if (taken.has(read.templateId))
      throw wrongField(`${path}.${index}.templateId`, `${read.templateId} stands in the set twice`);
    taken.add(read.templateId);
    return read;
  });
}

function readTemplate(raw: unknown, path: string): PolicyTemplate {
  const fields = fieldReader(raw, path, ['templateId', 'parameters']);
  const templateId = fields.text('templateId', { most: 80 });
  if (baseTemplateId(templateId) === null)
    throw wrongField(
      fields.at('templateId'),
      `${JSON.stringify(templateId)} is not known`,
      `Use one of ${templateIds.join(', ')}, or a saved template of one of them.`,
    );
  const at = fields.at('parameters');
  const given = fieldReader(fields.value('parameters') ?? {}, at, parameterNames);
  if (given.isGiven('exclusions'))
    throw wrongField(
      `${at}.exclusions`,
      'are not kept in a policy',
      'Make a maintenance window: a policy leaves those out that are for its clusters.',
    );
  const parameters = readSavedParameters(
    Object.fromEntries(parameterNames.flatMap((name) => (given.isGiven(name) ? [[name, given.value(name)]] : []))),
    (field, remark) => wrongField(`${at}.${field}`, remark),
  );
  try {
    completeParameters(templateOf(templateId), 'platform', parameters);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure({ ...error.report(), code: 'InvalidInput', message: `${at}.${error.message}` }, error);
  }
  return { templateId, parameters };
}

const parameterNames = [
  ...['target', 'warning', 'window', 'threshold', 'statistic', 'noData', 'slotMinutes', 'namePattern', 'exclusions'],
];
