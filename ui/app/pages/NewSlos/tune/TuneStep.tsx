import { useState } from 'react';
import { Tab, Tabs } from '@dynatrace/strato-components/navigation';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import { sloKey } from '../../../../../domain/model/sloKey';
import type { ParameterFields } from '../draft/parameterFields';
import type { SloDraft } from '../draft/sloDraft';
import type { Assignment } from '../draft/sloRequests';
import { isSoundForm } from '../draft/steps';
import { fieldsFor, typedAfter, type TemplateChoice } from '../draft/templateChoices';
import { shortTitle } from '../templates/promiseWords';
import { ParameterForm } from './ParameterForm';

interface TuneStepProps {
  draft: SloDraft;
  /** Chosen templates with their targets. */
  assignments: readonly Assignment[];
  /** Maintenance windows of this environment. */
  exclusions: readonly Exclusion[];
  /** Keeps what was typed into the form of a template. */
  onChange: (id: string, typed: Partial<ParameterFields>) => void;
  /** Takes targets of single SLOs back, by their keys. */
  onRelease: (keys: readonly string[]) => void;
}

/** Step 2: target, threshold and the rest beside what they would have scored; a tab for each template. */
export const TuneStep = ({ draft, assignments, exclusions, onChange, onRelease }: TuneStepProps) => {
  const [shown, setShown] = useState(0);
  const wanted = assignments.filter(({ targets }) => targets.length > 0);
  const forms = wanted.map(({ choice, targets }) => {
    const held = targets.map((target) => sloKey(choice.id, target)).filter((key) => key in draft.held);
    return {
      choice,
      form: (
        <ParameterForm
          key={choice.id}
          choice={choice}
          targets={targets}
          engine={draft.engine}
          exclusions={exclusions}
          fields={fieldsFor(draft, choice)}
          onChange={(fields) =>
            onChange(choice.id, typedAfter(draft.parameters[choice.id] ?? {}, fieldsFor(draft, choice), fields))
          }
          held={held.length}
          onRelease={() => onRelease(held)}
          onReset={() => onChange(choice.id, {})}
        />
      ),
    };
  });
  if (forms.length === 1) return forms[0]?.form;
  return (
    <Tabs selectedIndex={Math.min(shown, forms.length - 1)} onChange={setShown}>
      {forms.map(({ choice, form }) => (
        <Tab key={choice.id} title={titleOf(choice, forms, isSoundForm(draft, choice, draft.engine))}>
          {form}
        </Tab>
      ))}
    </Tabs>
  );
};

/** Tabs have little room, and want different titles; one that hides a mistake says so. */
function titleOf({ id, title }: TemplateChoice, all: readonly { choice: TemplateChoice }[], isSound: boolean): string {
  const isTwice = all.some(({ choice }) => choice.id !== id && shortTitle(choice.title) === shortTitle(title));
  return `${shortTitle(title)}${isTwice ? ` (${id})` : ''}${isSound ? '' : ' (to correct)'}`;
}
