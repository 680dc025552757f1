import { Failure } from '../../failure';
import { readSavedTemplate, type SavedTemplate, type StoredTemplates } from '../../model/savedTemplates';
import { isRecord } from '../../model/stored';
import { completeParameters } from '../templates/completeParameters';
import { templateOf } from '../templates/templates';

/** What to do with a template whose id is taken by another. */
export type TakenIdAnswer = 'replace' | 'keep-both' | 'skip';

const idLimit = 40;

/** An id made of a title, that none of the taken ones is: `Tier 1!` becomes `tier-1`, or `tier-1-2`. */
export function idForTitle(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const dashed = (length: number) => plain.slice(0, length).replace(/^-+|-+$/g, '') || 'template';
  if (!taken.has(dashed(idLimit))) return dashed(idLimit);
  for (let n = 2; ; n++) {
    const id = `${dashed(idLimit - `-${n}`.length)}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Templates as a file to hand on. */
export function templatesAsJson(templates: readonly SavedTemplate[]): string {
  return `${JSON.stringify({ version: 1, templates: [...templates] } satisfies StoredTemplates, null, 2)}\n`;
}

function refuse(message: string, hint: string): Failure {
  return new Failure({ code: 'InvalidInput', message, whose: 'user', hint });
}

const notOurs = 'Choose a file that was exported on this page.';

function parseFile(text: string): unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw refuse(`file: is not JSON: ${error instanceof Error ? error.message : String(error)}`, notOurs);
  }
  if (!isRecord(content)) throw refuse('file: is not an object with "version" and "templates"', notOurs);
  if (content.version !== 1) throw unknownVersion(content.version);
  if (!Array.isArray(content.templates)) throw refuse('templates: is not a list', notOurs);
  return content.templates;
}

function unknownVersion(version: unknown): Failure {
  if (typeof version !== 'number') return refuse('version: is missing', notOurs);
  return refuse(
    `version: ${version} is not known, only 1`,
    'Update this app, or export the templates from one like this.',
  );
}

/** The template at a place of the file. @throws Failure naming place and field */
function readRow(row: unknown, index: number): SavedTemplate {
  const place = `templates.${index}`;
  const fix = (field: string) => `Correct ${field} of template ${index + 1} in the file; nothing was imported.`;
  const template = readSavedTemplate(row, (field, remark) => refuse(`${place}.${field}: ${remark}`, fix(field)));
  try {
    completeParameters(templateOf(template.baseTemplateId), 'platform', template.parameters);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw refuse(`${place}.parameters.${error.message}`, fix('the parameters'));
  }
  return template;
}

/**
 * The templates in a file made by `templatesAsJson`, of any version.
 * @throws Failure `InvalidInput` naming the first place that is wrong, e.g. `templates.1.parameters.warning: …`
 */
export function templatesOfJson(text: string): SavedTemplate[] {
  const templates = parseFile(text).map(readRow);
  const ids = templates.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice < 0) return templates;
  throw refuse(`templates.${twice}.id: ${ids[twice]} stands in the file twice`, 'Give each template an id of its own.');
}

/** Those of the imported templates whose id is taken by a different template. */
export function takenIds(stored: readonly SavedTemplate[], imported: readonly SavedTemplate[]): SavedTemplate[] {
  const byId = new Map(stored.map((template) => [template.id, JSON.stringify(template)]));
  return imported.filter((one) => byId.has(one.id) && byId.get(one.id) !== JSON.stringify(one));
}

/** The stored templates with the imported ones: in their place, beside, or left out, as answered by id. Without an answer nothing is replaced. */
export function withImported(
  stored: readonly SavedTemplate[],
  imported: readonly SavedTemplate[],
  answers: Readonly<Record<string, TakenIdAnswer>>,
): SavedTemplate[] {
  const byId = new Map(stored.map((template) => [template.id, template]));
  const taken = new Set(takenIds(stored, imported));
  const reserved = new Set([...byId.keys(), ...imported.map(({ id }) => id)]);
  for (const template of imported) {
    const answer = taken.has(template) ? (answers[template.id] ?? 'skip') : 'replace';
    if (answer === 'skip') continue;
    const id = answer === 'replace' ? template.id : idForTitle(template.id, reserved);
    reserved.add(id);
    byId.set(id, { ...template, id });
  }
  return [...byId.values()];
}
