import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SaveSchedulePayload, SaveScheduleValue } from '../../../../domain/contract/automation/saveSchedule';
import type { ScheduleStatusValue } from '../../../../domain/contract/automation/scheduleStatus';
import { callFunction } from '../transport/callFunction';
import { queryKeys } from '../transport/queryKeys';

/** The scheduled workflows of this app, and the way to make, change or run one; rejects with a Failure. */
export function useSchedules() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: queryKeys.schedules,
    queryFn: ({ signal }) => callFunction<object, ScheduleStatusValue>('schedule-status', {}, signal),
  });
  const save = useMutation({
    mutationFn: (payload: SaveSchedulePayload) =>
      callFunction<SaveSchedulePayload, SaveScheduleValue>('save-schedule', payload),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.schedules }),
  });
  return { query, save };
}
