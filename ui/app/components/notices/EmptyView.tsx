import type { ReactNode } from 'react';
import { EmptyState } from '@dynatrace/strato-components/content';

interface EmptyViewProps {
  title: string;
  /** Why there is nothing, in a sentence. */
  why: ReactNode;
  /** The next step: a button or a link. */
  action?: ReactNode;
  /** Of its heading: one below what it stands in. Default: that of a part of the page. */
  level?: 'h2' | 'h3' | 'h4';
}

/** The empty state of a view: nothing there, why, and what to do next. */
export const EmptyView = ({ title, why, action, level = 'h2' }: EmptyViewProps) => (
  <EmptyState size="small">
    <EmptyState.Title as={level}>{title}</EmptyState.Title>
    <EmptyState.Details style={{ textAlign: 'center' }}>{why}</EmptyState.Details>
    {action === undefined ? null : <EmptyState.Actions>{action}</EmptyState.Actions>}
  </EmptyState>
);
