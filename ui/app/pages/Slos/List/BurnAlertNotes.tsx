import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../../domain/model/slo';

const notes: Record<Engine, string> = {
  classic:
    'Classic SLOs get metric events on the burn rate and budget that Dynatrace computes for them. It computes the burn rate over the last hour only, so there is one window, not a long and a short one.',
  platform:
    'Platform SLOs have no alerts of their own. They get anomaly detectors that look at the objective’s own query minute by minute, over at most the last 60 minutes; what needs a longer look back is not possible there, and each result says so.',
};

/** What burn alerts are, and what the engines at hand can and cannot do. */
export const BurnAlertNotes = ({ engines }: { engines: ReadonlySet<Engine> }) => (
  <Flex flexDirection="column" gap={8}>
    <Paragraph>
      A burn alert opens a problem when the error budget is spent faster than it may be, or when a part of it is gone.
      Creating the same alerts again changes nothing.
    </Paragraph>
    {(['classic', 'platform'] as const)
      .filter((engine) => engines.has(engine))
      .map((engine) => (
        <Paragraph key={engine}>
          <Strong>{engine === 'classic' ? 'Classic: ' : 'Platform: '}</Strong>
          {notes[engine]}
        </Paragraph>
      ))}
  </Flex>
);
