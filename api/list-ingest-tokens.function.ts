import { parseListIngestTokens } from '../domain/contract/tokens/listIngestTokens';
import { apiTokens, now } from './compose';
import { serve } from './edge';
import { listIngestTokens } from './usecases/onboarding/listIngestTokens';

export default (payload: unknown) =>
  serve(parseListIngestTokens, listIngestTokens({ apiTokens: apiTokens(), now }))(payload);
