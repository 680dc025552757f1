import { parseSaveSchedule } from '../domain/contract/automation/saveSchedule';
import { appId, automation } from './compose';
import { serve } from './edge';
import { saveSchedule } from './usecases/automation/saveSchedule';

export default (payload: unknown) =>
  serve(parseSaveSchedule, saveSchedule({ automation: automation(), appId }))(payload);
