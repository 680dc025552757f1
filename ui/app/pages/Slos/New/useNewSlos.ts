import { useEffect, useMemo } from 'react';
import type { PlanItem } from '../../../../../domain/slo/planItem';
import { useApplySlos } from '../../../data/useApplySlos';
import { useClusters } from '../../../data/useClusters';
import { chosenTemplates, sloRequests } from './sloRequests';
import { lastAllowedStep, type Step } from './steps';
import { usePreview } from './usePreview';
import { useSloDraft } from './useSloDraft';
import { useStep } from './useStep';

/** Everything the steps of making SLOs share: input, clusters, plan and the run that writes it. */
export function useNewSlos() {
  const form = useSloDraft();
  const { draft, forget } = form;
  const clusters = useClusters();
  const apply = useApplySlos();
  const known = clusters.data?.clusters;
  const templates = useMemo(() => chosenTemplates(draft), [draft]);
  const requests = useMemo(() => sloRequests(draft, known ?? []), [draft, known]);
  const isWriting = apply.run.phase === 'running' || apply.run.phase === 'stopping';
  const allowed = furthest(lastAllowedStep(draft, known), isWriting, apply.run.phase === 'ended');
  const [step, go] = useStep(allowed);
  const preview = usePreview(requests, step === 'preview' && !isWriting);
  const isDone = apply.run.phase === 'ended' && apply.failed.length === 0 && apply.open.length === 0;
  useEffect(() => {
    if (isDone) forget();
  }, [isDone, forget]);
  const write = (items: PlanItem[]) => {
    apply.start(items);
    preview.forget();
    go('apply');
  };
  return { form, clusters, templates, requests, apply, isWriting, allowed, step, go, preview, write };
}

export type NewSlosState = ReturnType<typeof useNewSlos>;

/** A run can be looked at while it writes, and afterwards as long as the input it was made from still stands. */
function furthest(byInput: Step, isWriting: boolean, hasRun: boolean): Step {
  return isWriting || (hasRun && byInput === 'preview') ? 'apply' : byInput;
}
