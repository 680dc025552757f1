import { parseBacktestSlo } from '../domain/contract/backtestSlo';
import { grail, metrics, now, stopwatch } from './compose';
import { serve } from './edge';
import { backtestSlo } from './usecases/history/backtestSlo';

export default (payload: unknown) =>
  serve(parseBacktestSlo, backtestSlo({ grail: grail(), metrics: metrics(), now, stopwatch }))(payload);
