import type { ReactNode } from 'react';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { Section } from '../../components/page/Section';
import { WaitingView } from '../../components/notices/WaitingView';

/** As much of a query as a tile needs; a query of the data door fits as it is. */
export interface Answer<T> {
  data: T | undefined;
  error: Error | null;
  isError: boolean;
  refetch: () => Promise<unknown>;
}

interface TileProps<T> {
  title: string;
  query: Answer<T>;
  /** What is awaited, e.g. "Reading the clusters". */
  waiting: string;
  /** The full state, or the empty one. */
  children: (value: T) => ReactNode;
}

/** One answer of the overview with its own four states, so that one failure leaves the others readable. */
export function Tile<T>({ title, query, waiting, children }: TileProps<T>) {
  return (
    <Section title={title}>
      {query.isError ? (
        <FailureNotice
          title={query.data === undefined ? undefined : 'Could not be refreshed; below is what was read before'}
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {query.data !== undefined ? children(query.data) : query.isError ? null : <WaitingView label={waiting} />}
    </Section>
  );
}
