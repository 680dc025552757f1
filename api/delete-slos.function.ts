import { parseDeleteSlos } from '../domain/contract/deleteSlos';
import { sloObjects, stopwatch } from './compose';
import { serve } from './edge';
import { deleteSlos } from './usecases/deleteSlos';

export default (payload: unknown) =>
  serve(parseDeleteSlos, deleteSlos({ sloObjects: sloObjects(), stopwatch }))(payload);
