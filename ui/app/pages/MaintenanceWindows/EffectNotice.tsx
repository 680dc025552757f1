import { MessageContainer } from '@dynatrace/strato-components/content';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { exclusionHorizon } from '../../../../domain/slo/maintenanceWindows/exclusionRanges';
import { PageLink } from '../../components/text/PageLink';

/** When maintenance windows take effect, and how far ahead: what people would otherwise find out too late. */
export const EffectNotice = () => {
  // The end is the same for every window of time.
  const { to } = exclusionHorizon('-7d', Date.now());
  const last = new Date(to - 1).toLocaleDateString('en-US', { timeZone: 'UTC', dateStyle: 'long' });
  return (
    <MessageContainer variant="neutral">
      <MessageContainer.Title>Only platform SLOs leave maintenance windows out</MessageContainer.Title>
      <MessageContainer.Description>
        <Paragraph>
          Changes take effect when SLOs are <PageLink to="/slos/new">applied again</PageLink>. An SLO applied today
          knows the windows until {last}; its page renews it.
        </Paragraph>
      </MessageContainer.Description>
    </MessageContainer>
  );
};
