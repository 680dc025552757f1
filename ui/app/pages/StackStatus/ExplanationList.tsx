import { Container, Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import type { StackStatusValue } from '../../../../domain/contract/stackStatus';
import { counted } from '../../components/text/counted';
import { moveOf } from './moveOf';

interface ExplanationListProps {
  explanations: Pick<
    StackStatusValue['explanations'][number],
    'cause' | 'fix' | 'whose' | 'side' | 'resources' | 'places'
  >[];
  consequence: string | null;
}

/** Every cause once, however many resources or accounts it stopped: why, whose move it is, and what to do. */
export const ExplanationList = ({ explanations, consequence }: ExplanationListProps) => (
  <Flex as="section" flexDirection="column" gap={12} aria-label="Why it failed">
    <Heading level={5} as="h3">
      {`Why it failed: ${counted(explanations.length, 'cause')}`}
    </Heading>
    {explanations.map(({ cause, fix, whose, side, resources, places }) => (
      <Container key={cause} as="article" padding={16}>
        <Flex flexDirection="column" gap={4} style={{ overflowWrap: 'anywhere' }}>
          <Paragraph>
            <Strong>{cause}</Strong>
          </Paragraph>
          <Paragraph>
            <Strong>{moveOf({ whose, side })}</Strong> {fix}
          </Paragraph>
          {places.length > 0 ? <Text textStyle="small">{`In ${placesWords(places)}`}</Text> : null}
          {places.length === 0 && resources.length > 1 ? (
            <Text textStyle="small">{`Resources: ${resources.join(', ')}`}</Text>
          ) : null}
        </Flex>
      </Container>
    ))}
    {consequence === null ? null : <Paragraph>{consequence}</Paragraph>}
  </Flex>
);

const mostNamed = 12;

/** "111111111111 eu-west-1, 222222222222 eu-west-1 and 38 more" */
function placesWords(places: readonly { account: string; region: string }[]): string {
  const named = places.slice(0, mostNamed).map(({ account, region }) => [account, region].filter(Boolean).join(' '));
  const rest = places.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}
