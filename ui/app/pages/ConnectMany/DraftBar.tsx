import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { FleetDraft } from '../../../../domain/model/fleetDraft';
import { SelectField } from '../../components/forms/SelectField';
import { DeleteDraft } from './DeleteDraft';

interface DraftBarProps {
  draft: FleetDraft;
  kept: readonly FleetDraft[];
  isSaving: boolean;
  isTooLong: boolean;
  onOpen: (id: string) => void;
  onNew: () => void;
  onDeleted: () => void;
}

/** Drafts that somebody began, in the environment for all who use this app; and whether this one is kept. */
export const DraftBar = ({ draft, kept, isSaving, isTooLong, onOpen, onNew, onDeleted }: DraftBarProps) => {
  const isKept = kept.some(({ id }) => id === draft.id);
  const [isDeleting, setIsDeleting] = useState(false);
  if (kept.length === 0 && !isTooLong && !isDeleting) return null;
  return (
    <Flex alignItems="flex-end" gap={12} flexWrap="wrap">
      {kept.length === 0 ? null : (
        <div style={{ width: 320, maxWidth: '100%' }}>
          <SelectField
            label="Draft"
            value={isKept ? draft.id : ''}
            options={kept.map(({ id, name }) => ({ value: id, text: name === '' ? 'Without a name' : name }))}
            onChange={onOpen}
          />
        </div>
      )}
      {isKept ? (
        <>
          <Button onClick={onNew}>Begin another</Button>
          <Button onClick={() => setIsDeleting(true)}>Delete this draft</Button>
        </>
      ) : null}
      <Text role="status" textStyle="small">
        {wordsOf(draft, { isKept, isSaving, isTooLong })}
      </Text>
      {isDeleting ? (
        <DeleteDraft
          draft={draft}
          onDeleted={() => {
            setIsDeleting(false);
            onDeleted();
          }}
          onCancel={() => setIsDeleting(false)}
        />
      ) : null}
    </Flex>
  );
};

function wordsOf(
  { changedAt }: FleetDraft,
  { isKept, isSaving, isTooLong }: { isKept: boolean; isSaving: boolean; isTooLong: boolean },
): string {
  if (isTooLong) return 'The list is too long to be kept as a draft. Split it in two.';
  if (isSaving) return 'Saving';
  if (!isKept) return '';
  return `Saved ${new Date(changedAt).toLocaleString()}, for everybody who uses this app here.`;
}
