import { Text } from '@dynatrace/strato-components/typography';

/** How a field stands: what it is for, or, read aloud as soon as it shows, what is wrong with it. */
export const fieldState = (problem: string | null, hint: string | undefined) =>
  problem === null
    ? ({ state: 'valid', hint } as const)
    : ({
        state: 'error',
        hint: (
          <Text role="alert" textStyle="small">
            {problem}
          </Text>
        ),
      } as const);
