import type { ReactNode } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import { phaseWords } from '../../../../../domain/environment/phaseOf';
import type { EngineFact, EnvironmentFacts, EnvironmentPhase } from '../../../../../domain/model/environment';
import { StatusBadge, type Tone } from '../../../components/text/StatusBadge';

const phases: Readonly<Record<EnvironmentPhase, string>> = {
  hybrid: 'Hybrid',
  new: 'New',
  latest: 'Latest',
  unknown: 'Not known',
};

const engineStates: Readonly<Record<EngineFact['state'], { text: string; tone: Tone; sign: string }>> = {
  usable: { text: 'Usable', tone: 'good', sign: '✓' },
  missing: { text: 'Not usable', tone: 'neutral', sign: '✕' },
  unknown: { text: 'Not known', tone: 'waiting', sign: '?' },
};

/** What the table comes to: the phase, the two engines and the metrics, each with one sentence. */
export const Verdicts = ({ facts }: { facts: EnvironmentFacts }) => {
  const { phase, engines, defaultEngine } = facts;
  return (
    <Flex as="dl" flexDirection="column" gap={12} margin={0}>
      <Verdict name="Phase" badge={<StatusBadge tone="neutral">{phases[phase]}</StatusBadge>}>
        {phaseWords[phase]}
      </Verdict>
      {(['platform', 'classic'] as const).map((engine) => {
        const { state, reason } = engines[engine];
        const { text, ...look } = engineStates[state];
        const title = engine === 'platform' ? 'Platform engine' : 'Classic engine';
        return (
          <Verdict key={engine} name={title} badge={<StatusBadge {...look}>{text}</StatusBadge>}>
            {engine === defaultEngine ? `${reason} New SLOs begin with it.` : reason}
          </Verdict>
        );
      })}
      <Verdict name="ECS metrics of the last 10 days">{familyWords(facts)}</Verdict>
    </Flex>
  );
};

function familyWords({ families, familiesUnknown }: EnvironmentFacts): string {
  if (familiesUnknown !== null) return `Not known. ${familiesUnknown}`;
  const names = families.map((one) => (one === 'stream' ? 'a metric stream' : "Dynatrace's new AWS connection"));
  return names.length === 0 ? 'None arrived.' : `They came by ${names.join(' and by ')}.`;
}

const Verdict = ({ name, badge, children }: { name: string; badge?: ReactNode; children: string }) => (
  <div>
    <Flex as="dt" alignItems="center" gap={8}>
      <Strong>{name}</Strong>
      {badge}
    </Flex>
    <dd style={{ margin: 0 }}>
      <Text style={{ whiteSpace: 'normal' }}>{children}</Text>
    </dd>
  </div>
);
