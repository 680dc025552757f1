import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Code, Paragraph } from '@dynatrace/strato-components/typography';
import { consoleHostOf } from '../../../../../domain/onboarding/link/consoleAddress';
import { templateSource } from '../../../../../domain/onboarding/template/checkTemplateUrl';

interface LinkFactsProps {
  /** The link to the console. */
  url: string;
  templateUrl: string;
}

/** Where a link leads and what it launches, before anybody signs in there. */
export const LinkFacts = ({ url, templateUrl }: LinkFactsProps) => {
  const { host, isAws } = consoleHostOf(url);
  return (
    <Flex flexDirection="column" gap={8}>
      <Paragraph style={{ overflowWrap: 'anywhere' }}>
        {'The link goes to '}
        <Code>{host}</Code>
        {' and launches the template in the bucket '}
        <Code>{templateSource(templateUrl).bucket}</Code>.
      </Paragraph>
      {isAws ? null : (
        <MessageContainer variant="warning">
          <MessageContainer.Title>{`${host} is not an address of AWS`}</MessageContainer.Title>
          <MessageContainer.Description>
            It comes from Settings. Do not sign in there unless you know it as your private console access.
          </MessageContainer.Description>
        </MessageContainer>
      )}
    </Flex>
  );
};
