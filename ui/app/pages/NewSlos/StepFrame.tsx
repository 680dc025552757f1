import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import { stepNeeds, steps, stepTitles, type Step } from './draft/steps';

interface StepFrameProps {
  step: Step;
  allowed: Step;
  onGo: (step: Step) => void;
  children: ReactNode;
}

/** Pixels: what stays visible above the heading when it gets the focus, so that the steps are not scrolled away. */
const stepBarHeight = 160;

/** A step with its heading, and the way to the step before and after it. */
export const StepFrame = ({ step, allowed, onGo, children }: StepFrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Tells keyboards and screen readers that the page changed under them; not on arrival, where the page has its own.
    if (!first.current && heading.current) {
      heading.current.tabIndex = -1;
      heading.current.focus();
    }
    first.current = false;
  }, [step]);
  const index = steps.indexOf(step);
  const before = steps[index - 1];
  // The last step is reached by applying, not by "Next".
  const next = step === 'preview' ? undefined : steps[index + 1];
  const mayGoOn = index < steps.indexOf(allowed);
  return (
    <Flex flexDirection="column" gap={16}>
      <Heading level={2} ref={heading} style={{ scrollMarginTop: stepBarHeight }}>
        {stepTitles[step]}
      </Heading>
      {children}
      <Flex gap={8} alignItems="center">
        {before ? <Button onClick={() => onGo(before)}>Back</Button> : null}
        {next ? (
          <Button variant="accent" color="primary" disabled={!mayGoOn} onClick={() => onGo(next)}>
            {`Next: ${stepTitles[next]}`}
          </Button>
        ) : null}
        {next && !mayGoOn ? <Text role="status">{stepNeeds[step]}</Text> : null}
      </Flex>
    </Flex>
  );
};
