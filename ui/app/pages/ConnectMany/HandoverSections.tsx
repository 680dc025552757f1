import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink, List, Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import type { AccountPackage } from '../../../../domain/onboarding/fleet/accountPackage';
import { handoverSteps, handoverWhat, type HandoverFacts } from '../../../../domain/onboarding/fleet/handoverText';
import { Section } from '../../components/page/Section';
import { Snippet } from '../../components/text/Snippet';

interface HandoverSectionsProps {
  account: AccountPackage;
  facts: HandoverFacts;
}

/** The parts of a hand-over: what it is, what to do, links, command, policy. */
export const HandoverSections = ({ account, facts }: HandoverSectionsProps) => {
  const { accountId, regions, command, policy, stackName } = account;
  return (
    <>
      <Section title="What it is">
        <Paragraph>{`Metrics of Amazon ECS go to ${facts.environment}.`}</Paragraph>
        {handoverWhat.map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
      </Section>
      <Section title="What to do">
        <List ordered>
          {handoverSteps(accountId).map((step) => (
            <Text key={step}>{step}</Text>
          ))}
        </List>
        {regions.map(({ region, quick, parameters }) => (
          <Flex key={region} flexDirection="column" gap={4} style={{ overflowWrap: 'anywhere' }}>
            <Strong>{region}</Strong>
            {quick.kind === 'link' ? (
              <ExternalLink href={quick.url}>{`Open the stack in ${region}`}</ExternalLink>
            ) : (
              <>
                <Paragraph>{quick.reason}</Paragraph>
                <Snippet
                  name={`Values for ${region}`}
                  text={[['Stack name', stackName], ...Object.entries(parameters)]
                    .map((one) => one.join(': '))
                    .join('\n')}
                  copyLabel="Copy values"
                />
              </>
            )}
          </Flex>
        ))}
      </Section>
      <Section title="Or by command">
        <Snippet name={`Command for ${accountId}`} text={command} language="bash" copyLabel="Copy command" />
      </Section>
      <Section title="IAM policy that this needs">
        <Snippet
          name={`IAM policy for ${accountId}`}
          text={JSON.stringify(policy, null, 2)}
          language="json"
          copyLabel="Copy IAM policy"
        />
      </Section>
      <Section title="Template">
        <Paragraph style={{ overflowWrap: 'anywhere' }}>
          {`${facts.templateName}, version ${facts.templateVersion}, SHA-256 ${facts.sha256}.`}
        </Paragraph>
      </Section>
    </>
  );
};
