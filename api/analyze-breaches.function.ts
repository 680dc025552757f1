import { parseAnalyzeBreaches } from '../domain/contract/analyzeBreaches';
import { metrics, now } from './compose';
import { serve } from './edge';
import { analyzeBreaches } from './usecases/history/analyzeBreaches';

export default (payload: unknown) => serve(parseAnalyzeBreaches, analyzeBreaches({ metrics: metrics(), now }))(payload);
