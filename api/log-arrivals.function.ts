import { parseLogArrivals } from '../domain/contract/streams/logArrivals';
import { grail, now } from './compose';
import { serve } from './edge';
import { logArrivals } from './usecases/pipeline/logArrivals';

export default (payload: unknown) => serve(parseLogArrivals, logArrivals({ grail: grail(), now }))(payload);
