import { useMemo, useState } from 'react';
import { sloKey } from '../../../../../domain/model/sloKey';
import type { Target } from '../../../../../domain/model/cluster';
import { TrialPanel } from '../trial/TrialPanel';
import type { ParameterFields } from '../draft/parameterFields';
import { formLints, formParameters, type FormFacts } from './formFacts';
import { TargetSelect } from './TargetSelect';
import { warningAbove } from '../draft/warningAbove';

interface TryOnHistoryProps {
  about: FormFacts;
  targets: readonly Target[];
  onChange: (change: Partial<ParameterFields>) => void;
}

/** A form's parameters on the history of one of the chosen targets. */
export const TryOnHistory = ({ about, targets, onChange }: TryOnHistoryProps) => {
  const { templateId, engine, fields } = about;
  const [picked, setPicked] = useState<string | null>(null);
  const target = targets.find((one) => sloKey(templateId, one) === picked) ?? about.target;
  const tried = useMemo(
    () => ({ engine, templateId, target, parameters: formParameters(about, target) }),
    [engine, templateId, target, about],
  );
  const knownLints = useMemo(() => new Set(formLints(about, {}, Date.now()).map(({ code }) => code)), [about]);
  return (
    <TrialPanel
      tried={tried}
      knownLints={knownLints}
      onUseTarget={(value) => onChange({ target: String(value), warning: warningAbove(value, fields.warning) })}
    >
      <TargetSelect targets={targets} value={target} keyOf={(one) => sloKey(templateId, one)} onChange={setPicked} />
    </TrialPanel>
  );
};
