import { MetricHistory } from './metricHistory';
import { Shelf } from '../world/world';

/** Metric data, generated history and ingested points alike. */
export const metricShelf = new Shelf(() => new MetricHistory());
