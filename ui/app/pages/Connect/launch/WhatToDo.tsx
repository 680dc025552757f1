import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph } from '@dynatrace/strato-components/typography';
import type { ConnectDraft } from '../draft/connectDraft';

interface WhatToDoProps {
  draft: Pick<ConnectDraft, 'accountId' | 'tokenWay'>;
  of: 'metrics' | 'logs';
}

const last = {
  metrics: {
    roles: 'the stack makes two roles, for the stream and for Firehose',
    first: 'The first metrics follow within about ten minutes.',
  },
  logs: {
    roles: 'the stack makes two roles, for the subscription and for Firehose',
    first: 'The first line follows within about five minutes after a container wrote one.',
  },
} as const;

/** The clicks in the console that no link can do. */
export const WhatToDo = ({ draft, of }: WhatToDoProps) => (
  <Flex flexDirection="column" gap={4}>
    <Paragraph>In the AWS console:</Paragraph>
    <List ordered>
      {[
        `Sign in to account ${draft.accountId.trim()}.`,
        draft.tokenWay === 'paste' ? 'Paste the token into “Or the token itself”.' : 'Look over what is filled in.',
        `Acknowledge IAM resources: ${last[of].roles}.`,
        `Choose “Create stack”. ${last[of].first}`,
      ].map((text) => (
        <span key={text}>{text}</span>
      ))}
    </List>
  </Flex>
);
