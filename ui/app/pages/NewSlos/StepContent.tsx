import { unreachable } from '../../../../domain/failure';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { UnreadableRows } from '../../components/notices/UnreadableRows';
import { ApplyStep } from './apply/ApplyStep';
import { ParametersStep } from './parameters/ParametersStep';
import { PreviewContent } from './preview/PreviewContent';
import { TargetsContent } from './targets/TargetsContent';
import { fieldsFor } from './draft/templateChoices';
import { TemplatesStep } from './templates/TemplatesStep';
import type { NewSlosState } from './state/useNewSlos';

/** What the current step shows. */
export const StepContent = ({ state }: { state: NewSlosState }) => {
  const { form, environment, parts, chosen, assignments, requests, apply, step } = state;
  switch (step) {
    case 'templates':
      return (
        <>
          {parts.templatesFailure === null ? null : (
            <FailureNotice
              title="Saved templates could not be read; the built-in ones can be used"
              failure={parts.templatesFailure}
              onRetry={parts.retryTemplates}
            />
          )}
          <UnreadableRows noun="template" bad={parts.badTemplates} />
          <UnreadableRows noun="maintenance window" bad={parts.badExclusions} />
          <TemplatesStep
            chosenEngine={environment.chosen}
            isAsking={environment.isPending}
            choices={parts.choices}
            chosen={form.draft.templateIds}
            windows={chosen.map((choice) => fieldsFor(form.draft, choice).window)}
            onEngine={form.setEngine}
            onChange={form.setTemplates}
          />
        </>
      );
    case 'targets':
      return <TargetsContent state={state} />;
    case 'parameters':
      return (
        <ParametersStep
          draft={form.draft}
          assignments={assignments ?? []}
          exclusions={parts.exclusions ?? []}
          onChange={form.setParameters}
        />
      );
    case 'preview':
      return <PreviewContent state={state} />;
    case 'apply':
      return <ApplyStep apply={apply} requests={requests} />;
    default:
      return unreachable(step);
  }
};
