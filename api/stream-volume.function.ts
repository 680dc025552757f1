import { parseStreamVolume } from '../domain/contract/streams/streamVolume';
import { grail, now } from './compose';
import { serve } from './edge';
import { streamVolume } from './usecases/pipeline/streamVolume';

export default (payload: unknown) => serve(parseStreamVolume, streamVolume({ grail: grail(), now }))(payload);
