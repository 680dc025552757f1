import { Link as RouterLink } from 'react-router-dom';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Link, Paragraph } from '@dynatrace/strato-components/typography';
import { exclusionHorizon } from '../../../../domain/slo/maintenanceWindows/exclusionRanges';

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
          A change takes effect when SLOs are{' '}
          <Link as={RouterLink} to="/slos/new">
            planned and applied again
          </Link>
          . Every time slice that a window touches counts as good. An SLO applied today knows the windows until {last};
          its page renews it.
        </Paragraph>
      </MessageContainer.Description>
    </MessageContainer>
  );
};
