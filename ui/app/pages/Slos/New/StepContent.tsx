import { unreachable } from '../../../../../domain/failure';
import { FailureNotice } from '../../../components/FailureNotice';
import { WaitingView } from '../../../components/WaitingView';
import { ApplyStep } from './ApplyStep';
import { ParametersStep } from './ParametersStep';
import { writableItems } from './planWords';
import { PreviewStep } from './PreviewStep';
import { TargetsStep } from './TargetsStep';
import { TemplatesStep } from './TemplatesStep';
import type { NewSlosState } from './useNewSlos';

/** What the current step shows. */
export const StepContent = ({ state }: { state: NewSlosState }) => {
  const { form, templates, requests, apply, step } = state;
  switch (step) {
    case 'templates':
      return <TemplatesStep chosen={form.draft.templateIds} onChange={form.setTemplates} />;
    case 'targets':
      return <Targets state={state} />;
    case 'parameters':
      return (
        <ParametersStep
          templates={templates}
          parameters={form.draft.parameters}
          exampleCluster={requests[0]?.target.cluster ?? 'prod'}
          onChange={form.setParameters}
        />
      );
    case 'preview':
      return <Preview state={state} />;
    case 'apply':
      return <ApplyStep apply={apply} requests={requests} />;
    default:
      return unreachable(step);
  }
};

const Targets = ({ state: { form, clusters, templates } }: { state: NewSlosState }) => {
  if (clusters.data)
    return (
      <TargetsStep
        clusters={clusters.data.clusters}
        templates={templates}
        chosen={form.draft.clusters}
        onChange={form.setClusters}
      />
    );
  if (clusters.isError)
    return (
      <FailureNotice
        title="The clusters could not be read; your input is kept"
        failure={clusters.error}
        onRetry={() => void clusters.refetch()}
      />
    );
  return <WaitingView label="Looking for ECS clusters" lines={8} />;
};

const Preview = ({ state: { preview, requests, isWriting, write } }: { state: NewSlosState }) => {
  if (isWriting) return <WaitingView label="The plan is being applied; it can be compared again afterwards" />;
  if (preview.failure !== null)
    return (
      <FailureNotice
        title="The plan could not be made; nothing was written and your input is kept"
        failure={preview.failure}
        onRetry={preview.refresh}
      />
    );
  const { plan } = preview;
  if (plan === undefined || preview.isPending)
    return <WaitingView label={`Comparing ${requests.length} objectives with those that exist`} lines={8} />;
  return <PreviewStep plan={plan} onApply={() => write(writableItems(plan.items))} onRefresh={preview.refresh} />;
};
