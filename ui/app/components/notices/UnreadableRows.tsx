import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong } from '@dynatrace/strato-components/typography';
import { labelOf, type BadRow } from '../../../../domain/model/storedRows';
import { withoutSecrets } from '../../../../domain/onboarding/secrets/withoutSecrets';
import { ConfirmDialog } from '../actions/ConfirmDialog';
import { FailureNotice } from './FailureNotice';

interface UnreadableRowsProps {
  /** What one row is, e.g. "connection". */
  noun: string;
  bad: readonly BadRow[];
  /** Resolves when it is removed from the store. Left out where rows are only pointed at. */
  onRemove?: (row: BadRow) => Promise<unknown>;
}

/** Stored rows that this app cannot use: each with what is wrong and the way out. The others work. */
export const UnreadableRows = ({ noun, bad, onRemove }: UnreadableRowsProps) => {
  const [asking, setAsking] = useState<BadRow | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (bad.length === 0) return null;
  const remove = (row: BadRow) =>
    void onRemove?.(row)
      .then(() => setFailure(null), setFailure)
      .finally(() => setAsking(null));
  return (
    <div role="status">
      <MessageContainer variant="warning">
        <MessageContainer.Title>
          {bad.length === 1 ? `One stored ${noun} cannot be used` : `${bad.length} stored ${noun}s cannot be used`}
        </MessageContainer.Title>
        <MessageContainer.Description>
          <Flex flexDirection="column" gap={8}>
            {bad.map((row) => (
              <Flex key={row.position} alignItems="flex-start" justifyContent="space-between" gap={12}>
                <Paragraph style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
                  <Strong>{withoutSecrets(labelOf(row))}</Strong>
                  {`: ${withoutSecrets(row.problem)}. ${row.fix}`}
                </Paragraph>
                {onRemove ? (
                  <Button
                    style={{ flexShrink: 0 }}
                    aria-label={`Remove row ${row.position}`}
                    onClick={() => setAsking(row)}
                  >
                    Remove
                  </Button>
                ) : null}
              </Flex>
            ))}
          </Flex>
        </MessageContainer.Description>
      </MessageContainer>
      {failure === null ? null : <FailureNotice title="The row was not removed" failure={failure} />}
      {asking ? (
        <ConfirmDialog
          title={`Remove row ${asking.position} from this app?`}
          confirmLabel="Remove"
          onConfirm={() => remove(asking)}
          onCancel={() => setAsking(null)}
        >
          <Paragraph>Only what this app stored is removed; nothing in AWS and no SLO changes.</Paragraph>
        </ConfirmDialog>
      ) : null}
    </div>
  );
};
