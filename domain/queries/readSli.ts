import { isClassic, type Slo } from '../model/slo';
import type { ReadSli } from './foundSli';
import { readClassicSli } from './readClassicSli';
import { readPlatformSli } from './readPlatformSli';

export type { ReadSli } from './foundSli';

/** What an SLO measures, of either engine; null when its query is not exactly one that this product writes. */
export function readSli(slo: Slo): ReadSli | null {
  return isClassic(slo) ? readClassicSli(slo.metricExpression) : readPlatformSli(slo.customSli.indicator);
}
