import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Connection } from '../../../../domain/model/connection';
import { shellQuote } from '../../../../domain/onboarding/commands/shellQuote';
import { Fold } from '../../components/page/Fold';
import { Snippet } from '../../components/text/Snippet';

const stays: readonly string[] = [
  'The backup bucket, with failed deliveries: cents a month at most, and its objects are deleted after 14 days. Empty and delete it yourself.',
  'A secret that you made yourself, $0.40 a month. The one that the stack made of a pasted token is deleted with it.',
  'Metrics that arrived, for as long as Dynatrace keeps them; SLOs on them turn to “no data”.',
  'SLOs, alerts and dashboards in Dynatrace: delete them on SLOs if nobody needs them.',
  'The Dynatrace token: delete it under Access tokens once no other stack uses it.',
];

/** How to take a connection away, what stays behind, and what that costs. */
export const Uninstall = ({ connection }: { connection: Connection }) => {
  const { region, stackName } = connection;
  return (
    <Fold label="How to remove it, what stays, and what that costs">
      <Flex flexDirection="column" gap={12}>
        <Paragraph>
          Metrics of this region stop as soon as the stack is deleted. The companion shows what goes and what stays, and
          asks first:
        </Paragraph>
        <Snippet
          name={`Removal of ${stackName} in ${region}`}
          text={`npm run aws -- remove --region ${shellQuote(region)} --stack ${shellQuote(stackName)}`}
          language="bash"
          copyLabel="Copy remove command"
        />
        <Paragraph>What stays:</Paragraph>
        <List>
          {stays.map((one) => (
            <Text key={one}>{one}</Text>
          ))}
        </List>
        <Paragraph>Then forget the connection on Pipelines.</Paragraph>
      </Flex>
    </Fold>
  );
};
