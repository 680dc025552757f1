import type { ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Modal } from '@dynatrace/strato-components/overlays';
import { BusyButton } from './BusyButton';

interface ConfirmDialogProps {
  /** The question, e.g. "Forget the connection of eu-west-1?". */
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** Words on the button that does it. */
  confirmLabel: string;
  busy?: boolean;
  /** What has to be agreed to first is not yet. */
  disabled?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something is removed. Escape and Cancel leave everything as it is. */
export const ConfirmDialog = ({
  title,
  children,
  confirmLabel,
  busy = false,
  disabled = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) => (
  <Modal
    show
    size="small"
    title={title}
    onDismiss={onCancel}
    footer={
      <Flex justifyContent="flex-end" gap={8}>
        <Button onClick={onCancel}>Cancel</Button>
        <BusyButton variant="accent" color="critical" busy={busy} disabled={disabled} onClick={onConfirm}>
          {confirmLabel}
        </BusyButton>
      </Flex>
    }
  >
    {children}
  </Modal>
);
