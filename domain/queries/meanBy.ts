import { metricKey, quoted } from './metricSelector';

/** The mean of a metric per combination of these dimensions; with none, over all series. */
export function meanBy(key: string, dimensions: readonly string[]): string {
  return `${metricKey(key)}:splitBy(${dimensions.map(quoted).join(',')}):avg`;
}
