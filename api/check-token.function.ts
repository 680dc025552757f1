import { parseCheckToken } from '../domain/contract/checkToken';
import { apiTokens, now } from './compose';
import { serve } from './edge';
import { checkToken } from './usecases/onboarding/checkToken';

export default (payload: unknown) => serve(parseCheckToken, checkToken({ apiTokens: apiTokens(), now }))(payload);
