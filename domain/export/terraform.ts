import { isClassic, type ClassicSlo, type PlatformSlo } from '../model/slo';
import type { ExportFile, ExportItem } from './exportItem';
import { exportNames } from './exportNames';
import { hclBlock, type HclBlock } from './hcl';

/** The resource of platform SLOs came with this version. */
const versions: HclBlock = {
  type: 'terraform',
  attributes: [['required_version', '>= 1.5']],
  blocks: [
    {
      type: 'required_providers',
      references: [['dynatrace', '{ source = "dynatrace-oss/dynatrace", version = ">= 1.78.0" }']],
    },
  ],
};

/** Fields: https://registry.terraform.io/providers/dynatrace-oss/dynatrace/latest/docs/resources/slo_v2 */
function classicResource(name: string, slo: ClassicSlo): HclBlock {
  const { burnRateVisualizationEnabled, fastBurnThreshold } = slo.errorBudgetBurnRate;
  return {
    type: 'resource',
    labels: ['dynatrace_slo_v2', name],
    attributes: [
      ['name', slo.name],
      ['enabled', slo.enabled],
      ['custom_description', slo.customDescription],
      ['metric_name', slo.metricName],
      ['metric_expression', slo.metricExpression],
      ['evaluation_type', slo.evaluationType],
      ['evaluation_window', slo.evaluationWindow],
      ['filter', slo.filter],
      ['target_success', slo.targetSuccess],
      ['target_warning', slo.targetWarning],
    ],
    blocks: [
      {
        type: 'error_budget_burn_rate',
        attributes: [
          ['burn_rate_visualization_enabled', burnRateVisualizationEnabled],
          // The settings schema has a threshold only where the burn rate is shown.
          ...(burnRateVisualizationEnabled ? [['fast_burn_threshold', fastBurnThreshold] as const] : []),
        ],
      },
    ],
  };
}

const segments = (ids: readonly string[]): HclBlock[] =>
  ids.length === 0
    ? []
    : [{ type: 'filter_segments', blocks: ids.map((id) => ({ type: 'filter_segment', attributes: [['id', id]] })) }];

/** Fields: https://registry.terraform.io/providers/dynatrace-oss/dynatrace/latest/docs/resources/platform_slo */
function platformResource(name: string, slo: PlatformSlo): HclBlock {
  const { indicator, filterSegments } = slo.customSli;
  return {
    type: 'resource',
    labels: ['dynatrace_platform_slo', name],
    attributes: [
      ['name', slo.name],
      ['description', slo.description],
      ['tags', slo.tags],
    ],
    blocks: [
      {
        type: 'criteria',
        blocks: slo.criteria.map(({ target, warning, timeframeFrom, timeframeTo }) => ({
          type: 'criteria_detail',
          attributes: [
            ['target', target],
            ['warning', warning],
            ['timeframe_from', timeframeFrom],
            ['timeframe_to', timeframeTo],
          ],
        })),
      },
      { type: 'custom_sli', attributes: [['indicator', indicator]], blocks: segments(filterSegments ?? []) },
    ],
  };
}

const fileText = (comment: string, blocks: readonly HclBlock[]): string =>
  `${[comment, ...blocks.map(hclBlock)].join('\n\n')}\n`;

/**
 * SLOs as Terraform configuration, `dynatrace_slo_v2` (classic) and `dynatrace_platform_slo`; those that exist with an
 * `import` block each, so that Terraform takes them over rather than making them a second time.
 */
export function terraform(items: readonly ExportItem[]): ExportFile[] {
  const names = exportNames(items, '_', 64);
  const named = items.map((item, index) => ({ ...item, name: names[index] ?? '' }));
  const resources = named.map(({ name, definition }) =>
    isClassic(definition) ? classicResource(name, definition) : platformResource(name, definition),
  );
  const imports = named.flatMap(({ name, id, definition }): HclBlock[] => {
    const type = isClassic(definition) ? 'dynatrace_slo_v2' : 'dynatrace_platform_slo';
    return id === null ? [] : [{ type: 'import', references: [['to', `${type}.${name}`]], attributes: [['id', id]] }];
  });
  const files = [
    {
      path: 'slos.tf',
      text: fileText('# Written by ECS SLO Launchpad. From now on, change these SLOs here.', resources),
    },
    {
      path: 'versions.tf',
      text: fileText('# Leave this file out where these versions are pinned already.', [versions]),
    },
  ];
  const taken = '# Takes over the SLOs that exist. Delete this file after the first apply.';
  return imports.length === 0 ? files : [...files, { path: 'imports.tf', text: fileText(taken, imports) }];
}
