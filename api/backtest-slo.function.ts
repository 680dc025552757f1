import { parseBacktestSlo } from '../domain/contract/backtestSlo';
import { metrics, now } from './compose';
import { serve } from './edge';
import { backtestSlo } from './usecases/history/backtestSlo';

export default (payload: unknown) => serve(parseBacktestSlo, backtestSlo({ metrics: metrics(), now }))(payload);
