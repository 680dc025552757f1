import { useState } from 'react';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { mostOnBoard } from '../../../../domain/dashboards/boardParts';
import { FailureNotice } from '../notices/FailureNotice';
import { FormDialog } from '../forms/FormDialog';
import { TextField } from '../forms/TextField';
import { counted } from '../text/counted';
import { DashboardOutcome, type CreatedBoard, type FailedBoard } from './DashboardOutcome';

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
  /** The answers, of a large fleet several. */
  created: { boards: (CreatedBoard | FailedBoard)[] } | undefined;
  /** @param only one of several, from 1 */
  onCreate: (title: string, onEdited?: 'overwrite' | 'copy', only?: number) => void;
  onDismiss: () => void;
}

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
  const create = (...again: [onEdited?: 'overwrite' | 'copy', only?: number]) => {
    setSent(title.trim());
    onCreate(title.trim(), ...again);
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
      {created === undefined || title.trim() !== sent
        ? null
        : created.boards.map((board, at) => (
            <DashboardOutcome
              key={board.title ?? ''}
              board={board}
              isOneOfSeveral={created.boards.length > 1}
              busy={busy}
              onAgain={(onEdited) => (created.boards.length > 1 ? create(onEdited, at + 1) : create(onEdited))}
              onKeep={onDismiss}
            />
          ))}
    </FormDialog>
  );
};

function contents({ clusters, slos, leftOut = 0 }: DashboardDialogProps): string {
  if (clusters === 0)
    return 'Account and region of none of the chosen clusters are known, so there is nothing that a dashboard could show. Once a cluster sends data, they are.';
  const rest =
    leftOut > 0 ? ` ${counted(leftOut, 'cluster')} whose account and region are not known cannot be shown.` : '';
  const boards = Math.ceil(clusters / mostOnBoard);
  const split =
    boards > 1
      ? ` A dashboard takes ${mostOnBoard.toLocaleString('en-US')}: these become ${boards}, in the order of account, region and name, titled “… (1 of ${boards})” and so on.`
      : '';
  return `It shows CPU and memory of ${counted(clusters, 'cluster')}, and ${counted(slos, 'SLO')} of theirs.${split}${rest}`;
}
