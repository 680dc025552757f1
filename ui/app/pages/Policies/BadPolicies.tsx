import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { BadPolicy } from '../../../../domain/model/policy';

/** Stored policies that somebody edited into what cannot be used: each with its field and remedy. The others work. */
export const BadPolicies = ({ bad, onRemove }: { bad: readonly BadPolicy[]; onRemove: (one: BadPolicy) => void }) => (
  <>
    {bad.map((one) => {
      const name = one.name ?? one.id;
      return (
        <MessageContainer key={one.id} variant="warning">
          <MessageContainer.Title>{`The stored policy “${name}” cannot be used`}</MessageContainer.Title>
          <MessageContainer.Description>
            <Flex flexDirection="column" gap={4}>
              <Paragraph>{`${one.field}: ${one.problem}.`}</Paragraph>
              <Paragraph>{`${one.fix} The other policies work; none deletes an SLO meanwhile.`}</Paragraph>
            </Flex>
          </MessageContainer.Description>
          <MessageContainer.Actions>
            <Button
              variant="emphasized"
              aria-label={`Remove it: the stored policy ${name}`}
              onClick={() => onRemove(one)}
            >
              Remove it
            </Button>
          </MessageContainer.Actions>
        </MessageContainer>
      );
    })}
  </>
);
