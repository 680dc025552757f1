import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';
import { toFailureReport, type FailureReport } from '../../../../../domain/failure';
import { secretCommand } from '../../../../../domain/onboarding/commands/secretCommand';
import { BusyButton } from '../../../components/actions/BusyButton';
import { CopyButton } from '../../../components/actions/CopyButton';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { Fold } from '../../../components/page/Fold';
import { Snippet } from '../../../components/text/Snippet';
import { useTemplateDownload, type TemplateFile } from '../../../data/files/useTemplateDownload';
import type { Launch } from './launchOf';
import { secretNames } from './secretNames';
import { LinkFacts } from './LinkFacts';
import { UploadFacts } from './UploadFacts';

interface LaunchRegionProps {
  region: string;
  stackName: string;
  templateUrl: string | null;
  file: TemplateFile;
  /** @throws Failure naming what is in the way */
  make: () => Launch;
  onLaunched: () => void;
}

/** The ways to start the stack of one region. */
export const LaunchRegion = ({ region, stackName, templateUrl, file, make, onLaunched }: LaunchRegionProps) => {
  const made = attempt(make);
  return (
    <Flex as="section" flexDirection="column" gap={12} aria-label={`Launch in ${region}`}>
      <Heading level={5} as="h3">
        {region}
      </Heading>
      {made.launch === null ? (
        <FailureNotice title={`Nothing can be launched in ${region} yet`} failure={made.failure} />
      ) : (
        <>
          {made.launch.quick.kind === 'link' && templateUrl !== null ? (
            <LinkFacts url={made.launch.quick.url} templateUrl={templateUrl} />
          ) : null}
          <Ways region={region} launch={made.launch} stackName={stackName} file={file} onLaunched={onLaunched} />
        </>
      )}
    </Flex>
  );
};

function attempt(make: () => Launch): { launch: Launch } | { launch: null; failure: FailureReport } {
  try {
    return { launch: make() };
  } catch (error) {
    return { launch: null, failure: toFailureReport(error) };
  }
}

interface WaysProps {
  region: string;
  launch: Launch;
  stackName: string;
  file: TemplateFile;
  onLaunched: () => void;
}

const Ways = ({ region, launch, stackName, file, onLaunched }: WaysProps) => {
  const { quick, command, parameters } = launch;
  return (
    <Flex flexDirection="column" gap={16}>
      {quick.kind === 'link' ? (
        <Flex gap={8} flexWrap="wrap" alignItems="center">
          <Button
            as="a"
            href={quick.url}
            target="_blank"
            rel="noopener noreferrer"
            variant="accent"
            color="primary"
            aria-label={`Open AWS console for ${region} in a new tab`}
            onClick={onLaunched}
          >
            Open AWS console
          </Button>
          <CopyButton text={quick.url} label="Copy link" ariaLabel={`Copy link for ${region}`} onCopied={onLaunched} />
          <Download region={region} file={file} onDownloaded={() => undefined} />
        </Flex>
      ) : (
        <>
          <Paragraph>{quick.reason}</Paragraph>
          <Download region={region} file={file} onDownloaded={onLaunched} />
          <UploadFacts region={region} stackName={stackName} parameters={parameters} />
        </>
      )}
      <Fold label={`Use an aws command for ${region}`}>
        <Flex flexDirection="column" gap={8}>
          {parameters.DynatraceTokenSecretArn === undefined ? (
            <>
              <Paragraph>Run this first, in the same shell: it puts the token into a secret.</Paragraph>
              <Snippet
                name={`Secret for the stack in ${region}`}
                text={secretCommand(region, secretNames[file])}
                language="bash"
                copyLabel="Copy command"
              />
            </>
          ) : null}
          <Snippet
            name={`Stack in ${region}`}
            text={command}
            language="bash"
            copyLabel="Copy aws command"
            onCopied={onLaunched}
          />
        </Flex>
      </Fold>
    </Flex>
  );
};

interface DownloadProps {
  region: string;
  file: TemplateFile;
  onDownloaded: () => void;
}

const Download = ({ region, file, onDownloaded }: DownloadProps) => {
  const download = useTemplateDownload(file);
  return (
    <Flex flexDirection="column" gap={8}>
      <div>
        <BusyButton
          variant="emphasized"
          aria-label={`Download template for ${region}`}
          busy={download.isPending}
          onClick={() => download.mutate(undefined, { onSuccess: onDownloaded })}
        >
          Download template
        </BusyButton>
      </div>
      {download.isError ? <FailureNotice title="The template was not downloaded" failure={download.error} /> : null}
    </Flex>
  );
};
