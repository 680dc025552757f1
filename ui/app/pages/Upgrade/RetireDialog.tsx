import { useState } from 'react';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { counted } from '../../components/text/counted';
import type { Retiring } from '../../data/upgrade/retireClassic';
import { useRetireReferences } from '../../data/upgrade/useRetireReferences';
import { ReferenceList } from '../../dialogs/references/ReferenceList';

interface RetireDialogProps {
  ones: readonly Retiring[];
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before classic SLOs go; those that others made are named and have to be agreed to expressly. */
export const RetireDialog = ({ ones, onConfirm, onCancel }: RetireDialogProps) => {
  const [isAgreed, setAgreed] = useState(false);
  const references = useRetireReferences(ones);
  const events = (references.data?.references ?? []).filter(({ kind }) => kind === 'metric-event');
  const foreign = ones.filter((one) => one.foreign);
  const title = `Remove ${counted(ones.length, 'classic SLO')}`;
  return (
    <ConfirmDialog
      title={`${title}?`}
      confirmLabel={title}
      disabled={foreign.length > 0 && !isAgreed}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <Paragraph>
        They vanish with their evaluation history and their burn alerts; the platform SLOs stay, and get burn alerts
        where there were alerts before.
      </Paragraph>
      <ReferenceList query={references} />
      {events.length === 0 ? null : (
        <Paragraph>
          {`${events.length === 1 ? 'This metric event falls' : `These ${events.length} metric events fall`} silent: delete ${events.length === 1 ? 'it' : 'them'} yourself. An SLO whose successor can have no burn alerts, e.g. headroom, stays until its metric event is gone.`}
        </Paragraph>
      )}
      {foreign.length === 0 ? null : (
        <>
          <Paragraph>{`This app did not make ${foreign.length === 1 ? 'this one' : `these ${foreign.length}`}:`}</Paragraph>
          <List ordered={false}>
            {foreign.map(({ id, name }) => (
              <Text key={id} style={{ overflowWrap: 'anywhere' }}>
                {name}
              </Text>
            ))}
          </List>
          <Checkbox value={isAgreed} onChange={setAgreed}>
            Whoever made them agrees
          </Checkbox>
        </>
      )}
    </ConfirmDialog>
  );
};
