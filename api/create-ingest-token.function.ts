import { parseCreateIngestToken } from '../domain/contract/tokens/createIngestToken';
import { apiTokens, now } from './compose';
import { serve } from './edge';
import { createIngestToken } from './usecases/onboarding/createIngestToken';

export default (payload: unknown) =>
  serve(parseCreateIngestToken, createIngestToken({ apiTokens: apiTokens(), now }))(payload);
