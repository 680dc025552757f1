import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { shownStepOf, shownSteps, steps, stepTitles, type Step } from './draft/steps';

interface StepBarProps {
  current: Step;
  /** The furthest step that can be gone to. */
  allowed: Step;
  onGo: (step: Step) => void;
}

/** Where one is, and the way to every step that the input allows. */
export const StepBar = ({ current, allowed, onGo }: StepBarProps) => (
  <nav aria-label="Steps">
    <Flex as="ol" gap={8} flexWrap="wrap" padding={0} margin={0} style={{ listStyle: 'none' }}>
      {shownSteps.map((step, index) => {
        const isCurrent = step === shownStepOf(current);
        return (
          <li key={step}>
            <Button
              variant={isCurrent ? 'accent' : 'emphasized'}
              color={isCurrent ? 'primary' : 'neutral'}
              aria-current={isCurrent ? 'step' : undefined}
              disabled={index > steps.indexOf(allowed)}
              onClick={() => onGo(step)}
            >
              {`${index + 1} ${stepTitles[step]}`}
            </Button>
          </li>
        );
      })}
    </Flex>
  </nav>
);
