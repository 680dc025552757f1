import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import { stepNeeds, steps, stepTitles, type Step } from './draft/steps';

interface StepFrameProps {
  step: Step;
  allowed: Step;
  hasTemplate: boolean;
  onGo: (step: Step) => void;
  children: ReactNode;
}

/** Pixels: what stays visible above the heading when it gets the focus, so that the steps are not scrolled away. */
const stepBarHeight = 160;

/** A step with its heading, and the way to the step before and after it. */
export const StepFrame = ({ step, allowed, hasTemplate, onGo, children }: StepFrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Tells keyboards and screen readers what is here now; on arrival it spares keyboards the way through the header.
    if (heading.current) heading.current.tabIndex = -1;
    heading.current?.focus({ preventScroll: first.current });
    first.current = false;
  }, [step]);
  const index = steps.indexOf(step);
  const before = steps[index - 1];
  // The last step is reached by applying, not by "Next".
  const next = step === 'plan' ? undefined : steps[index + 1];
  const mayGoOn = index < steps.indexOf(allowed);
  return (
    <Flex flexDirection="column" gap={16}>
      <Heading level={2} ref={heading} style={{ scrollMarginTop: stepBarHeight, outline: 'none' }}>
        {stepTitles[step]}
      </Heading>
      {children}
      <Flex gap={8} alignItems="center" flexWrap="wrap">
        {before ? <Button onClick={() => onGo(before)}>Back</Button> : null}
        {next ? (
          <Button variant="accent" color="primary" disabled={!mayGoOn} onClick={() => onGo(next)}>
            {`Next: ${stepTitles[next]}`}
          </Button>
        ) : null}
        {step === 'plan' && allowed === 'apply' ? (
          <Button onClick={() => onGo('apply')}>See what was applied</Button>
        ) : null}
        {next && !mayGoOn ? <Text role="status">{stepNeeds(step, hasTemplate)}</Text> : null}
      </Flex>
    </Flex>
  );
};
