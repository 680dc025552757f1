import { MessageContainer } from '@dynatrace/strato-components/content';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { entitiesExtensionName } from '../../../../domain/model/ecsMetrics';
import type { Extension } from '../../../../domain/model/connection';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { useEnableExtension } from '../../data/pipeline/useEnableExtension';

/** Says that clusters will not appear, and offers the remedy; nothing while the extension is active. */
export const ExtensionNotice = ({ extension }: { extension: Extension }) => {
  const enable = useEnableExtension();
  if (extension.state === 'active')
    return <div role="status">{enable.isSuccess ? 'The extension is active now.' : null}</div>;
  if (extension.state === 'unknown')
    return (
      <MessageContainer variant="neutral">
        <MessageContainer.Title>{`Whether the extension “${entitiesExtensionName}” is active cannot be seen`}</MessageContainer.Title>
        <MessageContainer.Description>
          For a Dynatrace administrator: look in Hub. Classic SLOs need the entities that it makes.
        </MessageContainer.Description>
      </MessageContainer>
    );
  return (
    <>
      <MessageContainer variant="warning">
        <MessageContainer.Title>{`The extension “${entitiesExtensionName}” is not active`}</MessageContainer.Title>
        <MessageContainer.Description>
          <Paragraph>
            Classic SLOs need the entities that it makes. It works on new metrics only, so enable it first.
          </Paragraph>
        </MessageContainer.Description>
        <MessageContainer.Actions>
          <BusyButton variant="accent" color="primary" busy={enable.isPending} onClick={() => enable.mutate()}>
            Enable the extension
          </BusyButton>
        </MessageContainer.Actions>
      </MessageContainer>
      {enable.isError ? <FailureNotice title="The extension was not enabled" failure={enable.error} /> : null}
    </>
  );
};
