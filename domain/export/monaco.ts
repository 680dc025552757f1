import { isClassic, type Slo } from '../model/slo';
import { cleanNumber, type ExportFile, type ExportItem } from './exportItem';
import { exportNames } from './exportNames';
import { yamlText } from './yamlText';

/** Of `builtin:monitoring.slo` as this product writes it; an environment can have a newer one. */
const schemaVersion = '6.0.14';

const folder = 'slos';

/** Monaco reads templates with Go's text/template: `{{` would begin an action, so it is written as one that prints it. */
function templateText(value: object): string {
  const json = JSON.stringify(
    value,
    (_name, field: unknown) => (typeof field === 'number' ? cleanNumber(field) : field),
    2,
  );
  return `${json.replaceAll('{{', '{{ `{{` }}')}\n`;
}

/** The fields that this product speaks of; Monaco gives objects an external id of its own. */
function payloadOf(slo: Slo): object {
  if (isClassic(slo)) {
    const { enabled, name, customDescription, metricName, metricExpression, evaluationType, filter } = slo;
    const { evaluationWindow, targetSuccess, targetWarning } = slo;
    const { burnRateVisualizationEnabled, fastBurnThreshold } = slo.errorBudgetBurnRate;
    return {
      enabled,
      name,
      customDescription,
      metricName,
      metricExpression,
      evaluationType,
      filter,
      evaluationWindow,
      targetSuccess,
      targetWarning,
      // The settings schema has a threshold only where the burn rate is shown.
      errorBudgetBurnRate: { burnRateVisualizationEnabled, ...(burnRateVisualizationEnabled && { fastBurnThreshold }) },
    };
  }
  const { name, description, tags, criteria, customSli } = slo;
  const { indicator, filterSegments = [] } = customSli;
  return { name, description, criteria, customSli: { indicator, filterSegments }, tags };
}

const typeOf = (slo: Slo) =>
  isClassic(slo) ? { settings: { schema: 'builtin:monitoring.slo', schemaVersion, scope: 'environment' } } : 'slo-v2';

/**
 * SLOs as a project of Monaco 2.22 or newer: a `config.yaml` and a JSON template each. `originObjectId` names the SLO that
 * exists, so that it is updated rather than made a second time.
 * https://docs.dynatrace.com/docs/deliver/configuration-as-code/monaco/configuration/yaml-configuration-saas
 */
export function monaco(items: readonly ExportItem[]): ExportFile[] {
  const names = exportNames(items, '-', 64);
  const configs = items.map(({ id, definition }, index) => ({
    id: names[index],
    type: typeOf(definition),
    config: {
      name: definition.name,
      template: `${names[index]}.json`,
      ...(id === null ? {} : { originObjectId: id }),
    },
  }));
  return [
    { path: `${folder}/config.yaml`, text: yamlText({ configs }) },
    ...items.map(({ definition }, index) => ({
      path: `${folder}/${names[index]}.json`,
      text: templateText(payloadOf(definition)),
    })),
  ];
}
