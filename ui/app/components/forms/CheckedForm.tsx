import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';

interface CheckedFormProps {
  /** Whether all of it is filled in and right. */
  isRight: boolean;
  onDone: () => void;
  /** Beginning with "Continue", which the button says. */
  goesOnTo: `Continue ${string}`;
  /** What is wrong is told from the first try to go on, not while somebody has not come to a field yet. */
  children: (isChecked: boolean) => ReactNode;
}

/** A step of a wizard: its fields, and the button that goes on once they are right. */
export const CheckedForm = ({ isRight, onDone, goesOnTo, children }: CheckedFormProps) => {
  const [isChecked, setIsChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isRight) onDone();
  };
  return (
    <Flex as="form" noValidate flexDirection="column" gap={16} onSubmit={submit}>
      {children(isChecked)}
      <div>
        <Button type="submit" variant="accent" color="primary" aria-label={goesOnTo}>
          Continue
        </Button>
      </div>
    </Flex>
  );
};
