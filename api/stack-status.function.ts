import { parseStackStatus } from '../domain/contract/stackStatus';
import { awsCredentials, stacks } from './compose';
import { serve } from './edge';
import { stackStatus } from './usecases/onboarding/stackStatus';

export default (payload: unknown) =>
  serve(parseStackStatus, stackStatus({ awsCredentials: awsCredentials(), stacks: stacks() }))(payload);
