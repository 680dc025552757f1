import { parseUsageSeries } from '../domain/contract/usageSeries';
import { grail, metrics, now, stopwatch } from './compose';
import { serve } from './edge';
import { usageSeries } from './usecases/usage/usageSeries';

export default (payload: unknown) =>
  serve(parseUsageSeries, usageSeries({ grail: grail(), metrics: metrics(), now, stopwatch }))(payload);
