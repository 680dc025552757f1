import { useState } from 'react';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Link, Paragraph } from '@dynatrace/strato-components/typography';
import type { CreateDashboardValue } from '../../../../domain/contract/createDashboard';
import { FailureNotice } from '../notices/FailureNotice';
import { FormDialog } from '../forms/FormDialog';
import { TextField } from '../forms/TextField';

interface DashboardDialogProps {
  /** How many clusters and SLOs go onto it. */
  clusters: number;
  slos: number;
  /** Clusters that were chosen but cannot be shown, because nothing tells where they are. */
  leftOut?: number;
  busy: boolean;
  failure: unknown;
  /** The answer, with the address to open the document at. */
  created: (CreateDashboardValue & { link: string }) | undefined;
  onCreate: (title: string) => void;
  onDismiss: () => void;
}

const outcomes: Record<CreateDashboardValue['outcome'], { title: string; words: string; good: boolean }> = {
  created: { title: 'Dashboard created', words: 'It is yours; share it from the dashboard itself.', good: true },
  updated: {
    title: 'Dashboard updated',
    words: 'It existed already, and now shows these clusters and SLOs.',
    good: true,
  },
  unchanged: {
    title: 'Nothing to change',
    words: 'The dashboard exists already and shows exactly these clusters and SLOs.',
    good: true,
  },
  'edited-by-user': {
    title: 'Dashboard left as it is',
    words:
      'Somebody changed this dashboard by hand, so it was not overwritten. Choose another title to get a new one beside it.',
    good: false,
  },
};

const titleLimit = 128;

function problemOf(title: string): string | null {
  if (title.trim() === '') return 'Enter a title.';
  return title.trim().length > titleLimit ? `Use at most ${titleLimit} characters.` : null;
}

/** Asks for a title, creates the dashboard and says what came of it. */
export const DashboardDialog = (props: DashboardDialogProps) => {
  const { clusters, busy, failure, created, onCreate, onDismiss } = props;
  const [title, setTitle] = useState('ECS clusters');
  const problem = problemOf(title);
  return (
    <FormDialog
      title="Create a dashboard"
      submitLabel="Create the dashboard"
      dismissLabel="Close"
      busy={busy}
      disabled={problem !== null || clusters === 0}
      onSubmit={() => onCreate(title.trim())}
      onDismiss={onDismiss}
    >
      <Paragraph>{contents(props)}</Paragraph>
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        problem={problem}
        hint="The same title brings the dashboard this app made before up to date; another title makes a new one."
        required
      />
      {failure === null ? null : <FailureNotice title="The dashboard could not be created" failure={failure} />}
      {created === undefined ? null : <Outcome created={created} />}
    </FormDialog>
  );
};

const Outcome = ({ created }: { created: NonNullable<DashboardDialogProps['created']> }) => {
  const { title, words, good } = outcomes[created.outcome];
  return (
    <div role="status">
      <MessageContainer variant={good ? 'success' : 'warning'}>
        <MessageContainer.Title>{title}</MessageContainer.Title>
        <MessageContainer.Description>{words}</MessageContainer.Description>
        <MessageContainer.Actions>
          <Link href={created.link} target="_blank" rel="noreferrer">
            Open the dashboard
          </Link>
        </MessageContainer.Actions>
      </MessageContainer>
    </div>
  );
};

function contents({ clusters, slos, leftOut = 0 }: DashboardDialogProps): string {
  if (clusters === 0)
    return 'Account and region of none of the chosen clusters are known, so there is nothing that a dashboard could show. Once a cluster sends data, they are.';
  const rest =
    leftOut > 0 ? ` ${counted(leftOut, 'cluster')} whose account and region are not known cannot be shown.` : '';
  return `It shows CPU and memory of ${counted(clusters, 'cluster')}, and ${counted(slos, 'SLO')} of theirs.${rest}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
