import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { templateReleases } from '../../../../domain/onboarding/templateRelease';
import { Snippet } from '../../components/Snippet';

const { name, version, sha256 } = templateReleases.metrics;

/** Which template this is, and how to tell that a file is it. */
export const TemplateFacts = () => (
  <Flex flexDirection="column" gap={8}>
    <Paragraph>
      {`Template ${name}, version ${version}. To make sure that a file is this one, run sha256sum ${name} (on a Mac shasum -a 256) and compare with its SHA-256:`}
    </Paragraph>
    <Snippet name={`SHA-256 of ${name}`} text={sha256} copyLabel="Copy SHA-256" />
  </Flex>
);
