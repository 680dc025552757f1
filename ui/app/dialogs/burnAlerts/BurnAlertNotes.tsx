import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../domain/model/slo';

const notes: Record<Engine, string> = {
  classic:
    'Classic SLOs get metric events on the usage, as the mean of one time slice’s width, and not on the metrics that Dynatrace derives from the SLO: those are judged minute by minute and would fire where the SLO is met. An environment takes 100 of them.',
  platform:
    'Platform SLOs have no alerts of their own. They get anomaly detectors that count the SLO’s own time slices. They run as you.',
};

/** What burn alerts are, and what the engines at hand can and cannot do. */
export const BurnAlertNotes = ({ engines }: { engines: ReadonlySet<Engine> }) => (
  <Flex flexDirection="column" gap={8}>
    <Paragraph>
      Two alerts at most: the error budget burns fast, and it is nearly spent. One is made only where it can page before
      the budget is gone and never says other than the list of SLOs; otherwise you read here why not, and what would
      help. Alerts look back one hour. Those that an earlier version made and that could page for nothing are removed.
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
