import { useCallback, useEffect, useMemo } from 'react';
import { engineChoice, noEngineFailure } from '../../../../../domain/environment/engineChoice';
import type { Engine } from '../../../../../domain/model/slo';
import type { PlanItem } from '../../../../../domain/model/planItem';
import { useApplySlos } from '../../../data/plan/useApplySlos';
import { useClusters } from '../../../data/clusters/useClusters';
import { useEnvironmentFacts } from '../../../data/environment/useEnvironmentFacts';
import { useRunMarker } from './useRunMarker';
import type { RunMarker } from './runMarker';
import { usePlanScores } from '../../../data/plan/usePlanScores';
import { usePlan } from './usePlan';
import type { SloDraft } from '../draft/sloDraft';
import { withHeld } from '../draft/heldTargets';
import { assignmentsOf, sloRequests, withAnswers } from '../draft/sloRequests';
import { lastAllowedStep, type Step } from '../draft/steps';
import { chosenTemplates } from '../draft/templateChoices';
import { useEnvironmentParts } from './useEnvironmentParts';
import { useResume } from './useResume';
import { useSloDraft } from './useSloDraft';
import { useStep } from './useStep';

/** Everything the steps of making SLOs share: input, clusters, plan and the run that writes it. */
export function useNewSlos() {
  const typed = useSloDraft();
  const environment = useEnvironment(typed.draft.engine, typed.forgetAnswers);
  const draft: SloDraft = useMemo(
    () => ({ ...typed.draft, engine: environment.chosen.engine }),
    [typed.draft, environment.chosen.engine],
  );
  const form = { ...typed, draft };
  const { forget } = typed;
  const clusters = useClusters();
  const parts = useEnvironmentParts();
  const apply = useApplySlos();
  const marker = useRunMarker(apply);
  const known = parts.isPending ? undefined : clusters.data?.clusters;
  const { engine, templateIds, recommended, services, parameters, held, answers } = draft;
  const chosen = useMemo(() => chosenTemplates({ templateIds }, parts.choices), [templateIds, parts.choices]);
  const assignments = useMemo(
    () => known && assignmentsOf({ engine, clusters: draft.clusters, services, recommended }, chosen, known),
    [engine, draft.clusters, services, recommended, chosen, known],
  );
  const requests = useMemo(
    () => sloRequests({ engine, parameters }, assignments ?? [], parts.exclusions ?? []),
    [engine, parameters, assignments, parts.exclusions],
  );
  // Planned without its maintenance windows, an SLO would be another one.
  const lacksExclusions = engine === 'platform' && parts.exclusions === undefined;
  const wanted = useMemo(() => withHeld(requests, engine, held), [requests, engine, held]);
  const asked = useMemo(
    () => (wanted.length === 0 || lacksExclusions ? null : { engine, requests: withAnswers(wanted, answers) }),
    [engine, wanted, answers, lacksExclusions],
  );
  const isWriting = apply.run.phase === 'running' || apply.run.phase === 'stopping';
  const allowed = furthest(lastAllowedStep(draft, assignments), isWriting, apply.run.phase === 'ended');
  const [step, go] = useStep(allowed);
  const planned = usePlan({ asked, subject: requests }, step === 'plan' && !isWriting);
  const scoring = usePlanScores(step === 'plan' && !isWriting ? asked : null, planned.plan);
  const isDone = apply.run.phase === 'ended' && apply.failed.length === 0 && apply.open.length === 0;
  useEffect(() => {
    if (isDone) forget();
  }, [isDone, forget]);
  const { start } = apply;
  const { begin } = marker;
  const { forget: forgetPlan } = planned;
  const write = useCallback(
    (items: PlanItem[]) => {
      begin(draft);
      start(engine, items);
      forgetPlan();
      go('apply');
    },
    [begin, draft, start, engine, forgetPlan, go],
  );
  const resume = useResume({
    engine,
    plan: planned.plan,
    isPending: planned.isPending,
    write,
    onComplete: marker.forget,
  });
  return {
    ...{
      form,
      environment,
      clusters,
      parts,
      chosen,
      assignments,
      requests: wanted,
      apply,
      marker,
      isWriting,
      allowed,
      step,
      go,
      planned,
      scoring,
    },
    lacksExclusions,
    write,
    /** Goes on with an interrupted run. */
    resume: (from: RunMarker) => {
      form.replace(from.draft);
      resume(from);
      go('plan');
    },
  };
}

export type NewSlosState = ReturnType<typeof useNewSlos>;

/** What the environment has to say about the engine. @param onMoved drops what was about the other one */
function useEnvironment(wanted: Engine | null, onMoved: () => void) {
  const { data, isPending, isFetching, refetch } = useEnvironmentFacts();
  const chosen = useMemo(() => engineChoice(data ?? null, wanted), [data, wanted]);
  const isMoved = chosen.moved !== null;
  useEffect(() => {
    if (isMoved) onMoved();
  }, [isMoved, onMoved]);
  return {
    facts: data,
    chosen,
    /** Nothing is known yet, and it is being asked. */
    isPending,
    isFetching,
    /** Why nothing can be planned; null when something can. */
    failure: useMemo(() => (data ? noEngineFailure(data) : null), [data]),
    askAgain: () => void refetch(),
  };
}

/** A run can be looked at while it writes, and afterwards as long as the input it was made from still stands. */
function furthest(byInput: Step, isWriting: boolean, hasRun: boolean): Step {
  return isWriting || (hasRun && byInput === 'plan') ? 'apply' : byInput;
}
