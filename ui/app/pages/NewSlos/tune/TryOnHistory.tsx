import { useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph } from '@dynatrace/strato-components/typography';
import { sloKey } from '../../../../../domain/model/sloKey';
import type { Target } from '../../../../../domain/model/cluster';
import { BacktestPanel } from '../trial/BacktestPanel';
import type { ParameterFields } from '../draft/parameterFields';
import { formLints, formParameters, type FormFacts } from './formFacts';
import { TargetSelect } from './TargetSelect';
import { warningAbove } from './warningAbove';

interface TryOnHistoryProps {
  about: FormFacts;
  targets: readonly Target[];
  onChange: (change: Partial<ParameterFields>) => void;
}

/** Backtest of a form's parameters on one of the chosen targets. */
export const TryOnHistory = ({ about, targets, onChange }: TryOnHistoryProps) => {
  const { templateId, engine, fields } = about;
  const [picked, setPicked] = useState<string | null>(null);
  const target = targets.find((one) => sloKey(templateId, one) === picked) ?? about.target;
  const knownLints = new Set(formLints(about, {}, Date.now()).map(({ code }) => code));
  return (
    <Flex as="section" aria-label="Backtest" flexDirection="column" gap={12}>
      <Flex flexDirection="column" gap={4}>
        <Heading level={4}>Try it on history</Heading>
        <Paragraph>What these parameters would have scored on one of the chosen targets. Nothing is written.</Paragraph>
      </Flex>
      <TargetSelect targets={targets} value={target} keyOf={(one) => sloKey(templateId, one)} onChange={setPicked} />
      <BacktestPanel
        key={sloKey(templateId, target)}
        subject={{ engine, templateId, target, parameters: formParameters(about, target) }}
        knownLints={knownLints}
        onUseTarget={(value) => onChange({ target: String(value), warning: warningAbove(value, fields.warning) })}
      />
    </Flex>
  );
};
