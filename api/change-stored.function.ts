import { parseChangeStored } from '../domain/contract/stored/changeStored';
import { storedParts } from './composeStored';
import { serve } from './edge';
import { changeStored } from './usecases/stored/changeStored';

export default (payload: unknown) => serve(parseChangeStored, changeStored(storedParts()))(payload);
