import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Link } from '@dynatrace/strato-components/typography';
import type { CreateDashboardValue } from '../../../../domain/contract/createDashboard';
import { FailureNotice } from '../notices/FailureNotice';

/** The answer, with the address to open the document at. */
export type CreatedBoard = CreateDashboardValue & { link: string };

export interface FailedBoard {
  title: string;
  failure: Error;
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

interface DashboardOutcomeProps {
  board: CreatedBoard | FailedBoard;
  /** Then each is called by its name. */
  isOneOfSeveral: boolean;
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

/** What became of one dashboard. */
export const DashboardOutcome = ({ board, isOneOfSeveral, ...rest }: DashboardOutcomeProps) =>
  'failure' in board ? (
    <FailureNotice title={`“${board.title}” could not be created`} failure={board.failure} />
  ) : (
    <Made created={board} name={isOneOfSeveral ? (board.title ?? null) : null} {...rest} />
  );

interface MadeProps extends Pick<DashboardOutcomeProps, 'busy' | 'onAgain' | 'onKeep'> {
  created: CreatedBoard;
  name: string | null;
}

const Made = ({ created, name, busy, onAgain, onKeep }: MadeProps) => {
  const { outcome, copyBecause, differences = [] } = created;
  const { title, words, good } = outcomes[outcome];
  const more = differences.length - mostDifferences;
  return (
    <div role="status">
      <MessageContainer variant={good ? 'success' : 'warning'}>
        <MessageContainer.Title>{name === null ? title : `${name}: ${title}`}</MessageContainer.Title>
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
