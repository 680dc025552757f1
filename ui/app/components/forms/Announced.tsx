import { Text } from '@dynatrace/strato-components/typography';

/** What is wrong with a field: read aloud as soon as it shows. */
export const Announced = ({ text }: { text: string }) => (
  <Text role="alert" textStyle="small">
    {text}
  </Text>
);
