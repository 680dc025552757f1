import { parseListStored } from '../domain/contract/stored/listStored';
import { storedParts } from './composeStored';
import { serve } from './edge';
import { listStored } from './usecases/stored/listStored';

export default (payload: unknown) => serve(parseListStored, listStored(storedParts()))(payload);
