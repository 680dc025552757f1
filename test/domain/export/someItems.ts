import fc from 'fast-check';
import type { ExportFile, ExportItem } from '../../../domain/export/exportItem';
import type { Engine, TemplateId } from '../../../domain/model/slo';
import { sloKey } from '../../../domain/model/sloKey';
import { templateOf } from '../../../domain/slo/templates/templates';
import { hostileText } from '../queries/hostileText';
import { someTarget } from '../slo/someTarget';
import { someClassicSlo, somePlatformSlo } from '../slo/someSlos';

/** The text of one file of an export. */
export function fileOf(files: readonly ExportFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`no ${path} among ${files.map((file) => file.path).join(', ')}`);
  return found.text;
}

/** An SLO as its template builds it, as it would be exported. */
export function builtItem(templateId: TemplateId, engine: Engine, service?: string): ExportItem {
  const target = someTarget(service === undefined ? {} : { service });
  const template = templateOf(templateId);
  const definition = template.build(template.defaults, target, { engine, templateId, now: 0 });
  return { key: sloKey(templateId, target), id: 'id-1', definition, target };
}

const text = hostileText.map((one) => `x${one}`);

/** SLOs of both engines in which every free text is hostile. */
export const hostileItem: fc.Arbitrary<ExportItem> = fc
  .record({
    name: text,
    description: text,
    expression: text,
    filter: text,
    id: text,
    tag: text,
    isClassic: fc.boolean(),
  })
  .map(({ name, description, expression, filter, id, tag, isClassic }) => ({
    key: `cluster-cpu-time:${id}`,
    id,
    definition: isClassic
      ? someClassicSlo({ name, customDescription: description, metricExpression: expression, filter })
      : somePlatformSlo({ name, description, tags: [tag], customSli: { indicator: expression, filterSegments: [] } }),
  }));
