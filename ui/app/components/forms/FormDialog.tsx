import type { ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Modal } from '@dynatrace/strato-components/overlays';
import { BusyButton } from '../actions/BusyButton';

interface FormDialogProps {
  title: string;
  size?: 'small' | 'medium';
  /** The fields, and what came of sending them. */
  children: ReactNode;
  /** Words on the button that sends it. */
  submitLabel: string;
  /** Words on the button that leaves it. */
  dismissLabel?: 'Cancel' | 'Close';
  busy: boolean;
  disabled?: boolean;
  onSubmit: () => void;
  onDismiss: () => void;
}

/** A dialog that asks for something and sends it. Escape and the first button leave everything as it is. */
export const FormDialog = ({
  title,
  size = 'small',
  children,
  submitLabel,
  dismissLabel = 'Cancel',
  busy,
  disabled,
  onSubmit,
  onDismiss,
}: FormDialogProps) => (
  <Modal
    show
    size={size}
    title={title}
    onDismiss={onDismiss}
    footer={
      <Flex justifyContent="flex-end" gap={8}>
        <Button onClick={onDismiss}>{dismissLabel}</Button>
        <BusyButton variant="accent" color="primary" busy={busy} disabled={disabled} onClick={onSubmit}>
          {submitLabel}
        </BusyButton>
      </Flex>
    }
  >
    <Flex flexDirection="column" gap={16}>
      {children}
    </Flex>
  </Modal>
);
