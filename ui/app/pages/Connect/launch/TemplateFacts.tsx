import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { templateSource } from '../../../../../domain/onboarding/template/checkTemplateUrl';
import { templateReleases } from '../../../../../domain/onboarding/template/templateRelease';
import { Snippet } from '../../../components/text/Snippet';
import { templateVerdict, type TemplateVerdict } from './templateVerdict';

interface TemplateFactsProps {
  templateUrl: string | null;
  of?: 'metrics' | 'logs';
}

/** Which template this is: the app's own, and the one that the link launches, which may be another. */
export const TemplateFacts = ({ templateUrl, of = 'metrics' }: TemplateFactsProps) => {
  const { name, version, sha256: own } = templateReleases[of];
  const verdict = templateUrl === null ? null : templateVerdict({ own, named: templateSource(templateUrl).sha256 });
  return (
    <Flex flexDirection="column" gap={8}>
      <Paragraph>
        {`Template ${name}, version ${version}. To check a file, compare sha256sum (on a Mac shasum -a 256) with its SHA-256:`}
      </Paragraph>
      {verdict ? <Launched verdict={verdict} own={own} /> : null}
      <Snippet name={`SHA-256 of ${name}`} text={verdict?.sha256 ?? own} copyLabel="Copy SHA-256" />
    </Flex>
  );
};

const Launched = ({ verdict: { kind, text }, own }: { verdict: TemplateVerdict; own: string }) =>
  kind === 'different' ? (
    <div role="alert">
      <MessageContainer variant="critical">
        <MessageContainer.Title>The link launches another template than this app’s</MessageContainer.Title>
        <MessageContainer.Description>{`${text} This app’s template has the SHA-256 ${own}; that of the link:`}</MessageContainer.Description>
      </MessageContainer>
    </div>
  ) : (
    <Paragraph>{text}</Paragraph>
  );
