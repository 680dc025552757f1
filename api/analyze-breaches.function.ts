import { parseAnalyzeBreaches } from '../domain/contract/analyzeBreaches';
import { grail, metrics, now, stopwatch } from './compose';
import { serve } from './edge';
import { analyzeBreaches } from './usecases/history/analyzeBreaches';

export default (payload: unknown) =>
  serve(parseAnalyzeBreaches, analyzeBreaches({ grail: grail(), metrics: metrics(), now, stopwatch }))(payload);
