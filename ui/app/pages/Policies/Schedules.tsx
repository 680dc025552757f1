import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Section } from '../../components/page/Section';
import { useSchedules } from '../../data/automation/useSchedules';
import { Schedule } from './Schedule';

/** What runs by itself: its state, and the way to begin, pause or run it. */
export const Schedules = () => {
  const { query, save } = useSchedules();
  return (
    <Section title="Runs by itself">
      {query.error ? (
        <FailureNotice
          title="The scheduled workflows could not be read"
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.isPending ? <WaitingView label="Reading the scheduled workflows" /> : null}
      {query.data?.workflows.map((row) => (
        <Schedule
          key={row.name}
          row={row}
          asOf={Date.parse(query.data.asOf)}
          busy={save.isPending && save.variables.name === row.name}
          failure={save.error && save.variables?.name === row.name ? save.error : null}
          onSave={(change) => save.mutate({ name: row.name, ...change })}
        />
      ))}
    </Section>
  );
};
