import type { Answer } from '../environment';
import { finding, type Question } from '../question';

const path = '/platform/classic/environment-api/v2/settings/objects?validateOnly=true';

const slo = {
  ...{ enabled: false, name: 'ecs-slo-launchpad live check', metricName: 'ecs_slo_launchpad_live_check' },
  ...{
    customDescription: 'Validated, never stored.',
    evaluationType: 'AGGREGATE',
    evaluationWindow: '-7d',
    filter: '',
  },
  metricExpression: '100-builtin:host.cpu.usage:avg:splitBy()',
  ...{ targetSuccess: 95, targetWarning: 97 },
  errorBudgetBurnRate: { burnRateVisualizationEnabled: false },
};

/** The first object's code, and which properties violate what. */
function verdictOf({ status, body }: Answer): { isValid: boolean; violated: string[]; came: string } {
  const [first] = (Array.isArray(body) ? body : [body]) as Partial<{
    code: number;
    error: { message?: string; constraintViolations?: { path?: string; message?: string }[] };
  }>[];
  const paths = (first?.error?.constraintViolations ?? []).map((one) => one.path ?? '');
  const violations = (first?.error?.constraintViolations ?? []).map((one) => `${one.path}: ${one.message}`);
  const code = first?.code ?? status;
  return {
    isValid: code < 300,
    violated: paths,
    came: `${code} ${violations.join('; ') || (first?.error?.message ?? '')}`.trim(),
  };
}

const isValid = (
  id: string,
  unconfirmed: string,
  changes: Partial<typeof slo>,
  violated: keyof typeof slo | null,
): Question => ({
  id,
  unconfirmed,
  asked: `POST ${path} of builtin:monitoring.slo with ${JSON.stringify(changes)}`,
  touches: 'reads',
  makes: null,
  confirms: violated === null ? 'valid' : `${violated} is violated`,
  async ask(environment) {
    const body = [{ schemaId: 'builtin:monitoring.slo', scope: 'environment', value: { ...slo, ...changes } }];
    const found = verdictOf(await environment.send('POST', path, { body }));
    return finding(violated === null ? found.isValid : found.violated.includes(violated), found.came);
  },
});

/** What classic settings take. They are validated and not stored, which needs the right to write them. */
export const validated: readonly Question[] = [
  isValid('classic-slo-valid', 'A classic SLO as we write it is valid, in a window of -7d.', {}, null),
  isValid(
    'classic-slo-unknown-metric',
    'A metric key that nobody knows does not make an expression invalid; the evaluation reports it.',
    { metricExpression: '100-ecs.slo.launchpad.never:avg:splitBy()' },
    null,
  ),
  isValid(
    'classic-slo-metric-name',
    'The metric name of a classic SLO takes letters, digits and underscores, no hyphen.',
    { metricName: 'ecs-slo-launchpad-live-check' },
    'metricName',
  ),
  isValid(
    'classic-slo-selector',
    'An expression that is no selector is refused when it is saved.',
    { metricExpression: '100-(' },
    'metricExpression',
  ),
];
