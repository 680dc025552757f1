import { Suspense } from 'react';
import { Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { filterPresets } from '../../../../../domain/onboarding/template/filterPresets';
import { pickedOf } from '../../../components/metrics/pickedFields';
import { WaitingView } from '../../../components/notices/WaitingView';
import { TextField } from '../../../components/forms/TextField';
import { Fold } from '../../../components/page/Fold';
import type { ConnectDraft } from '../draft/connectDraft';
import { costOfName, estimateOf } from '../draft/costFields';
import { CostEstimate } from './CostEstimate';
import { estimateWords, monthWords } from './costWords';
import { lazyPart } from '../../../components/page/lazily';

const MetricPicker = lazyPart(() =>
  import('../../../components/metrics/MetricPicker').then(({ MetricPicker }) => MetricPicker),
);

interface PresetSectionProps {
  draft: ConnectDraft;
  onChange: (changed: Partial<ConnectDraft>) => void;
  /** What is wrong with listed namespaces or picked metrics; null when nothing is. */
  problem: string | null;
}

/** How much of CloudWatch goes into the stream; AWS charges by the metric update, so the label says what that comes to. */
export const PresetSection = ({ draft, onChange, problem }: PresetSectionProps) => {
  const chosen = filterPresets.find(({ id }) => id === draft.preset);
  const estimate = chosen === undefined ? null : estimateOf(chosen, draft.cost, pickedOf(draft.pick));
  return (
    <Fold label={`What to stream: ${chosen?.title ?? ''} · ${estimateWords(estimate)}`} mustOpen={problem !== null}>
      <Flex flexDirection="column" gap={16}>
        <RadioGroup
          name="preset"
          aria-label="What to stream"
          value={draft.preset}
          onChange={(id) => {
            const found = filterPresets.find((preset) => preset.id === id);
            if (found) onChange({ preset: found.id });
          }}
        >
          {filterPresets.map(({ id, title, sentence }) => (
            <Radio key={id} value={id}>
              <Flex flexDirection="column" gap={0}>
                <Text textStyle="base-emphasized">{title}</Text>
                <Text>{sentence}</Text>
              </Flex>
            </Radio>
          ))}
        </RadioGroup>
        {draft.preset === 'EcsMetrics' ? (
          <Suspense fallback={<WaitingView label="Opening the list of metrics" lines={6} />}>
            <MetricPicker
              fields={draft.pick}
              onChange={(pick) => onChange({ pick })}
              costOf={(namespace, name) => monthWords(costOfName(namespace, name, draft.cost))}
            />
          </Suspense>
        ) : null}
        {draft.preset === 'Namespaces' ? (
          <div style={{ maxWidth: 720 }}>
            <TextField
              label="Namespaces"
              value={draft.namespaces}
              onChange={(namespaces) => onChange({ namespaces })}
              problem={problem}
              hint="Up to ten, separated by commas: AWS/ECS,AWS/ApplicationELB. SLOs need AWS/ECS; those on running tasks ECS/ContainerInsights too."
              required
            />
          </div>
        ) : null}
        {chosen ? (
          <CostEstimate
            preset={chosen}
            fields={draft.cost}
            picked={pickedOf(draft.pick)}
            onChange={(cost) => onChange({ cost })}
          />
        ) : null}
      </Flex>
    </Fold>
  );
};
