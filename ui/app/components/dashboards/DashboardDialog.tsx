import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Link, Paragraph } from '@dynatrace/strato-components/typography';
import type { CreateDashboardValue } from '../../../../domain/contract/createDashboard';
import { FailureNotice } from '../notices/FailureNotice';
import { FormDialog } from '../forms/FormDialog';
import { TextField } from '../forms/TextField';

interface DashboardDialogProps {
  /** What it is called unless somebody says otherwise. */
  title?: string | undefined;
  /** How many clusters and SLOs go onto it. */
  clusters: number;
  slos: number;
  /** Clusters that were chosen but cannot be shown, because nothing tells where they are. */
  leftOut?: number;
  busy: boolean;
  failure: unknown;
  /** The answer, with the address to open the document at. */
  created: (CreateDashboardValue & { link: string }) | undefined;
  onCreate: (title: string, onEdited?: 'overwrite' | 'copy') => void;
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
    words: 'Somebody edited it since, so nothing was written.',
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
  const [title, setTitle] = useState(props.title ?? 'ECS clusters');
  // What is answered is about the title that was sent, not about what is typed since.
  const [sent, setSent] = useState('');
  const problem = problemOf(title);
  const create = (onEdited?: 'overwrite' | 'copy') => {
    setSent(title.trim());
    onCreate(title.trim(), onEdited);
  };
  return (
    <FormDialog
      title="Create a dashboard"
      submitLabel="Create the dashboard"
      dismissLabel="Close"
      busy={busy}
      disabled={problem !== null || clusters === 0}
      onSubmit={() => create()}
      onDismiss={onDismiss}
    >
      <Paragraph>{contents(props)}</Paragraph>
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        problem={problem}
        hint="The same title updates the dashboard that this app made before."
        required
      />
      {failure === null ? null : <FailureNotice title="The dashboard could not be created" failure={failure} />}
      {created === undefined || title.trim() !== sent ? null : (
        <Outcome created={created} busy={busy} onAgain={create} onKeep={onDismiss} />
      )}
    </FormDialog>
  );
};

interface OutcomeProps {
  created: NonNullable<DashboardDialogProps['created']>;
  busy: boolean;
  onAgain: (onEdited: 'overwrite' | 'copy') => void;
  onKeep: () => void;
}

const copies = {
  edited: 'It stands beside the one that was edited, which is as it was.',
  taken: 'Somebody else has a private dashboard of this title, so yours is a copy with an id of its own.',
} as const;

/** A tile may differ by hand, or because other clusters or SLOs were chosen: nobody can tell. */
const changes = { added: 'only there', changed: 'different', missing: 'not there' } as const;

/** More differences are counted. */
const mostDifferences = 20;

const Outcome = ({ created, busy, onAgain, onKeep }: OutcomeProps) => {
  const { outcome, copyBecause, differences = [] } = created;
  const { title, words, good } = outcomes[outcome];
  const more = differences.length - mostDifferences;
  return (
    <div role="status">
      <MessageContainer variant={good ? 'success' : 'warning'}>
        <MessageContainer.Title>{title}</MessageContainer.Title>
        <MessageContainer.Description>
          {copyBecause === undefined ? words : copies[copyBecause]}
          {outcome === 'edited-by-user' && differences.length === 0
            ? ' Its tiles are the same; their places, variables or settings differ.'
            : null}
          {differences.length === 0 ? null : (
            <ul>
              {differences.slice(0, mostDifferences).map(({ tile, change }) => (
                <li key={`${change} ${tile}`}>{`${tile}: ${changes[change]}`}</li>
              ))}
              {more > 0 ? <li>{`and ${more} more`}</li> : null}
            </ul>
          )}
        </MessageContainer.Description>
        <MessageContainer.Actions>
          <Link href={created.link} target="_blank" rel="noreferrer">
            Open the dashboard
          </Link>
          {outcome === 'edited-by-user' ? (
            <>
              <Button disabled={busy} onClick={onKeep}>
                Keep it
              </Button>
              <Button disabled={busy} onClick={() => onAgain('overwrite')}>
                Overwrite it
              </Button>
              <Button disabled={busy} onClick={() => onAgain('copy')}>
                Save as a copy
              </Button>
            </>
          ) : null}
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
