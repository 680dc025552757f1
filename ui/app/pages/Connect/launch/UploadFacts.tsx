import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { Snippet } from '../../../components/text/Snippet';

interface UploadFactsProps {
  region: string;
  stackName: string;
  parameters: Readonly<Record<string, string>>;
}

/** What to fill in by hand when no link can do it. */
export const UploadFacts = ({ region, stackName, parameters }: UploadFactsProps) => (
  <Flex flexDirection="column" gap={8}>
    <Paragraph>{`In the CloudFormation console of ${region}: Create stack, Upload a template file, then fill in:`}</Paragraph>
    <Snippet
      name={`Values for ${region}`}
      text={[['Stack name', stackName], ...Object.entries(parameters)].map((pair) => pair.join(': ')).join('\n')}
      copyLabel="Copy values"
    />
  </Flex>
);
