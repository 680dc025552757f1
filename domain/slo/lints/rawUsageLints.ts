import { isClassic, type Slo } from '../../model/slo';
import type { Lint } from '../../model/planItem';

/** An SLI is a share of what is good: 100 % is best. https://docs.dynatrace.com/docs/deliver/service-level-objectives */
const lint: Lint = {
  code: 'raw-usage-as-sli',
  severity: 'warning',
  message:
    'It takes usage itself for its SLI, so it is met while usage is high. An SLI is a share of what is good: 100 % is best. ' +
    'A template "share of time below a threshold" says what is probably meant.',
};

const usageWords = /utili[sz]ation|[._]?usage\b|\busage/i;

/** A metric that is neither compared with anything nor taken from 100. */
function isRawSelector(expression: string): boolean {
  const bare = expression.replace(/"(?:~[^]|[^"~])*"/g, '""');
  return usageWords.test(bare) && !/[-+*/]|:partition/.test(bare.replace(/^\(?100\)?\*/, ''));
}

/** `sli`, or the column that it hands on as it is, is the mean or the extreme of a usage metric. */
function isRawQuery(indicator: string): boolean {
  const bare = indicator.replace(/"(?:\\[^]|[^"\\])*"/g, '""');
  const aggregations = [...bare.matchAll(/([\w.]+)\s*=\s*(?:avg|max|min|median|percentile)\(\s*([^),]+)/g)];
  const raw = aggregations.filter(([, , metric = '']) => usageWords.test(metric)).map(([, column]) => column);
  const [, assigned] = /fieldsAdd[^|]*\bsli\s*=\s*([^|]*)/.exec(bare) ?? [];
  if (assigned === undefined) return raw.includes('sli');
  const [, handedOn] = /^([\w.]+)(?:\[\])?\s*(?:,[^]*)?$/.exec(assigned.trim()) ?? [];
  return handedOn !== undefined && raw.includes(handedOn);
}

/** A remark on an SLO, usually somebody else's, whose SLI is raw usage: it is the wrong way round. */
export function rawUsageLints(slo: Slo): Lint[] {
  const isRaw = isClassic(slo) ? isRawSelector(slo.metricExpression) : isRawQuery(slo.customSli.indicator);
  return isRaw ? [lint] : [];
}
