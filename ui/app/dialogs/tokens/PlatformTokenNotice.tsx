import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink, Paragraph } from '@dynatrace/strato-components/typography';
import type { TokenPurpose } from '../../../../domain/contract/tokens/createIngestToken';
import { platformTokenPage, platformTokenWords } from '../../../../domain/onboarding/secrets/platformToken';

/** Where API tokens are made no more: which token to make and where, what nobody knows of it, and what to do then. */
export const PlatformTokenNotice = ({ purpose }: { purpose: TokenPurpose }) => (
  <MessageContainer variant="warning">
    <MessageContainer.Title>API tokens can no longer be made in this environment</MessageContainer.Title>
    <MessageContainer.Description>
      <Flex flexDirection="column" gap={8}>
        <Paragraph>{platformTokenWords.make(purpose)}</Paragraph>
        <Paragraph>{platformTokenWords.doubt}</Paragraph>
        <Paragraph>{platformTokenWords.ifNot}</Paragraph>
        <ExternalLink href={platformTokenPage}>How platform tokens are made</ExternalLink>
      </Flex>
    </MessageContainer.Description>
  </MessageContainer>
);
