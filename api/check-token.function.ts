import { parseCheckToken } from '../domain/contract/tokens/checkToken';
import { apiTokens, now, probes } from './compose';
import { serve } from './edge';
import { stateOfApi } from './usecases/environment/stateOfApi';
import { checkToken } from './usecases/onboarding/checkToken';

export default (payload: unknown) =>
  serve(
    parseCheckToken,
    checkToken({ apiTokens: apiTokens(), tokensApi: stateOfApi(probes(), 'tokens'), now }),
  )(payload);
