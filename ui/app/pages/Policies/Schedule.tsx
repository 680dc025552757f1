import { useId, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink, Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { SaveSchedulePayload } from '../../../../domain/contract/automation/saveSchedule';
import type { ScheduleRow, ScheduleRun } from '../../../../domain/contract/automation/scheduleStatus';
import { toFailureReport } from '../../../../domain/failure';
import { scheduledWork } from '../../../../domain/model/automation/scheduledWork';
import { BusyButton } from '../../components/actions/BusyButton';
import { SelectField } from '../../components/forms/SelectField';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { FactList } from '../../components/page/FactList';
import { Fold } from '../../components/page/Fold';
import { StatusBadge } from '../../components/text/StatusBadge';
import { TimeAgo } from '../../components/text/TimeAgo';
import { personWords } from '../../data/environment/personWords';
import { handOverLink, workflowLink } from '../../data/automation/workflowLinks';
import { cadenceWords, figuresOf, remarkOf, runWords, stateWords, workWords } from './scheduleWords';

interface ScheduleProps {
  row: ScheduleRow;
  /** Milliseconds; when it was read. */
  asOf: number;
  busy: boolean;
  /** Of the last save; null when it went well. */
  failure: Error | null;
  onSave: (change: Omit<SaveSchedulePayload, 'name'>) => void;
}

const paces = [5, 15, 30, 60, 120, 180, 360, 720];

/** One scheduled workflow: whether it does its work, as whom, when next, and what came of it. */
export const Schedule = ({ row, asOf, busy, failure, onSave }: ScheduleProps) => {
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const pace = chosen ?? row.cadenceMinutes;
  const { title, what } = workWords[row.name];
  const isMissing = row.state === 'missing';
  const isOff = isMissing || row.state === 'paused' || row.state === 'draft';
  return (
    <Flex as="article" flexDirection="column" gap={8} aria-labelledby={id}>
      <Heading level={5} as="h3" id={id}>
        {title}
      </Heading>
      <Text>{what}</Text>
      <State row={row} asOf={asOf} />
      <Flex gap={8} flexWrap="wrap" alignItems="flex-end">
        <SelectField
          label="Pace"
          value={String(pace)}
          options={pacesOf(row).map((minutes) => ({ value: String(minutes), text: cadenceWords(minutes) }))}
          onChange={(value) => setChosen(Number(value))}
        />
        <BusyButton
          variant={isOff ? 'accent' : 'emphasized'}
          color={isOff ? 'primary' : 'neutral'}
          busy={busy}
          disabled={!isOff && pace === row.cadenceMinutes && row.state !== 'faulty'}
          onClick={() => onSave({ cadenceMinutes: pace, active: true })}
        >
          {isMissing ? 'Schedule it' : isOff ? 'Resume' : 'Save the pace'}
        </BusyButton>
        {isOff ? null : (
          <Button onClick={() => onSave({ active: false })} disabled={busy}>
            Pause
          </Button>
        )}
        {isMissing ? null : (
          <>
            <Button onClick={() => onSave({ active: !isOff, runNow: true })} disabled={busy}>
              Run now
            </Button>
            <ExternalLink href={workflowLink(row.workflowId)}>Open in Workflows</ExternalLink>
          </>
        )}
      </Flex>
      {failure ? <FailureNotice failure={failure} title="The schedule was not saved" /> : null}
      {failure && toFailureReport(failure).code === 'MissingScope' ? (
        <ExternalLink href={handOverLink(row.draft)}>Save it in Workflows yourself</ExternalLink>
      ) : null}
      <Fold label={`What its actor has to allow (${row.scopes.length})`}>
        <Paragraph>
          It runs in the name of whoever saved it last. Once, that person allows these in Workflows, Settings,
          Authorization settings. Saving it again makes you its actor.
        </Paragraph>
        <ul>
          {row.scopes.map((scope) => (
            <li key={scope}>
              <Text>{scope}</Text>
            </li>
          ))}
        </ul>
      </Fold>
    </Flex>
  );
};

/** The usual ones as far as they are allowed, and the one it has. */
const pacesOf = ({ name, cadenceMinutes }: ScheduleRow): number[] =>
  [...new Set([...paces.filter((one) => one <= scheduledWork[name].slowestCadence), cadenceMinutes])].sort(
    (one, other) => one - other,
  );

const State = ({ row, asOf }: { row: ScheduleRow; asOf: number }) => {
  const { label, tone, means } = stateWords[row.state];
  const [last] = row.runs;
  const said = last?.message ?? remarkOf(last?.result);
  const none = '–';
  return (
    <>
      <FactList
        facts={[
          { name: 'State', value: <StatusBadge tone={tone}>{label}</StatusBadge> },
          { name: 'Next run', value: row.nextAt === null ? none : new Date(row.nextAt).toLocaleString() },
          { name: 'Actor', value: row.actor === null ? none : personWords(row.actor) },
          { name: 'Last run', value: last?.startedAt ? <TimeAgo at={last.startedAt} now={asOf} /> : none },
        ]}
      />
      <Text>{means}</Text>
      {row.skippedAt === null ? null : (
        <Text>{`A run was left out on ${new Date(row.skippedAt).toLocaleString()}.`}</Text>
      )}
      {said === null ? null : <Text>{`It said: ${said}`}</Text>}
      {row.runs.length === 0 ? null : (
        <ul aria-label="Last runs" style={{ margin: 0 }}>
          {row.runs.map((run) => (
            <li key={run.id}>
              <Text>{lineOf(run)}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

function lineOf({ startedAt, state, isByHand, result }: ScheduleRun): string {
  const when = startedAt === null ? 'Some time' : new Date(startedAt).toLocaleString();
  const figures = figuresOf(result);
  return `${when}: ${runWords(state)}${isByHand ? ', by hand' : ''}${figures === '' ? '' : ` (${figures})`}`;
}
