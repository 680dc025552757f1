import { metricKey, quoted } from './metricSelector';

/**
 * The mean of a metric per combination of these dimensions; with none, over all series.
 * @param filter e.g. `:filter(…)`, to keep some series only
 */
export function meanBy(key: string, dimensions: readonly string[], filter = ''): string {
  return `${metricKey(key)}${filter}:splitBy(${dimensions.map(quoted).join(',')}):avg`;
}
