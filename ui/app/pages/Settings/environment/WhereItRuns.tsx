import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import { useEnvironment } from '../../../data/environment/useEnvironment';

/** Where this app runs, for whoever reports a problem. */
export const WhereItRuns = () => {
  const { id, url, appVersion } = useEnvironment();
  const facts = [
    { name: 'Environment', value: id },
    { name: 'Address', value: url },
    { name: 'App version', value: appVersion },
  ];
  return (
    <Flex as="section" flexDirection="column" gap={8} aria-labelledby="where-heading">
      <Heading level={4} as="h2" id="where-heading">
        Where this app runs
      </Heading>
      <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '4px 24px', margin: 0 }}>
        {facts.map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </Flex>
  );
};

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>
      <Text textStyle="base-emphasized">{name}</Text>
    </dt>
    <dd style={{ margin: 0 }}>
      <Text>{value}</Text>
    </dd>
  </>
);
