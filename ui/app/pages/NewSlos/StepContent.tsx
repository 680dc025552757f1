import { unreachable } from '../../../../domain/failure';
import { ApplyStep } from './apply/ApplyStep';
import { PlanContent } from './plan/PlanContent';
import type { NewSlosState } from './state/useNewSlos';
import { TargetsContent } from './targets/TargetsContent';
import { TuneStep } from './tune/TuneStep';

/** What the current step shows. */
export const StepContent = ({ state }: { state: NewSlosState }) => {
  const { form, parts, assignments, requests, apply, step } = state;
  switch (step) {
    case 'targets':
      return <TargetsContent state={state} />;
    case 'tune':
      return (
        <TuneStep
          draft={form.draft}
          assignments={assignments ?? []}
          exclusions={parts.exclusions ?? []}
          onChange={form.setParameters}
          onRelease={form.release}
        />
      );
    case 'plan':
      return <PlanContent state={state} />;
    case 'apply':
      return <ApplyStep apply={apply} requests={requests} />;
    default:
      return unreachable(step);
  }
};
