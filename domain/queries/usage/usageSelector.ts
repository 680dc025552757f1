import { dimensionsOfKey } from '../../model/metricFamily';
import { usageDimensions, type UsageAsked } from './usageDql';
import { metricKey, quoted } from '../metricSelector';

/** The same as `usageDql` asks of Grail, for the Metrics API: mean, lowest and highest value, a selector each. */
export function usageSelectors(asked: Pick<UsageAsked, 'key' | 'perService' | 'clusters'>): string[] {
  const { cluster } = dimensionsOfKey(asked.key);
  const any = asked.clusters.map((name) => `eq(${quoted(cluster)},${quoted(name)})`).join(',');
  const by = usageDimensions(asked).map(quoted).join(',');
  return ['avg', 'min', 'max'].map((of) => `${metricKey(asked.key)}:filter(or(${any})):splitBy(${by}):${of}`);
}
