import type { Metrics } from '../../platform/metrics';
import type { GrailReading } from '../readers/grailSeries';
import type { AskGround } from '../readers/oneGround';

/** What is behind the values of SLOs is read by Grail, or by the Metrics API where Grail is gone or denied. */
export interface ValueReaders {
  metrics: Pick<Metrics, 'query'>;
  reading: GrailReading;
  ask: AskGround;
}
