import { parseScheduleStatus } from '../domain/contract/automation/scheduleStatus';
import { appId, automation, now } from './compose';
import { serve } from './edge';
import { scheduleStatus } from './usecases/automation/scheduleStatus';

export default (payload: unknown) =>
  serve(parseScheduleStatus, scheduleStatus({ automation: automation(), appId, now }))(payload);
