import { migrateSavedTemplates, type SavedTemplate } from '../savedTemplates';
import type { KeptKind } from './keptObject';
import { parametersOfTexts, parameterTexts } from './parameterTexts';
import { assertKnownFormat, keptFormat } from './valueFields';

/** Saved templates: `settings/schemas/slo-template.schema.json`. */
export const keptTemplates: KeptKind<SavedTemplate> = {
  ...{ name: 'templates', schemaId: 'slo-template', noun: 'template', most: 1000 },
  valueOf: ({ parameters, ...one }) => ({ format: keptFormat, ...one, ...parameterTexts(parameters) }),
  rawOf: ({ format, id, title, baseTemplateId, ...parameters }) => {
    assertKnownFormat({ format });
    return { id, title, baseTemplateId, parameters: parametersOfTexts(parameters) };
  },
  read: migrateSavedTemplates,
  idOf: ({ id }) => id,
  titleOf: ({ title }) => title,
};
