import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlanSlosPayload, PlanSlosValue, SloRequest } from '../../../../domain/contract/planSlos';
import { toFailureReport, type FailureReport } from '../../../../domain/failure';
import { sloKey } from '../../../../domain/model/sloKey';
import type { PlanScore } from '../../../../domain/slo/trial/planScore';
import { callFunction } from '../transport/callFunction';
import { mostScored, scoreInChunks } from './scoreInChunks';

/** Where the scoring of a plan stands. */
export interface PlanScoring {
  /** As far as they came; undefined where nobody asks, as for very many. */
  scores: readonly PlanScore[] | undefined;
  phase: 'none' | 'running' | 'stopped' | 'failed' | 'done';
  done: number;
  total: number;
  failure: FailureReport | null;
  stop: () => void;
  /** Asks for the rest. */
  goOn: () => void;
  /** Asks for all of them anew. */
  restart: () => void;
}

/** What a score depends on: a target or a name changes nothing of what was measured. */
const questionOf = (engine: string, { templateId, target, parameters = {} }: SloRequest): string =>
  JSON.stringify([
    engine,
    templateId,
    target,
    { ...parameters, target: undefined, warning: undefined, namePattern: undefined },
  ]);

/** The scores of a plan that is there, as they come; what is known of an objective is not asked again. */
export function usePlanScores(asked: PlanSlosPayload | null, plan: PlanSlosValue | undefined): PlanScoring {
  // Null: asked, and nobody could tell.
  const [known, setKnown] = useState<ReadonlyMap<string, PlanScore | null>>(new Map());
  const [turn, setTurn] = useState(0);
  const latest = useRef(known);
  latest.current = known;
  const [halted, setHalted] = useState<{ asked: PlanSlosPayload; failure: FailureReport | null } | null>(null);
  const isAnswered = plan !== undefined && (plan.scores !== undefined || plan.scoresFailure !== undefined);
  const wanted =
    asked !== null && plan !== undefined && !isAnswered && asked.requests.length <= mostScored ? asked : null;
  const halt = halted !== null && halted.asked === wanted ? halted : null;
  useEffect(() => {
    if (wanted === null || halt !== null) return;
    const { engine } = wanted;
    const requests = wanted.requests.filter((request) => !latest.current.has(questionOf(engine, request)));
    const stopper = new AbortController();
    const { signal } = stopper;
    scoreInChunks(
      { engine, requests },
      {
        signal,
        send: (part) => callFunction<PlanSlosPayload, PlanSlosValue>('plan-slos', part, signal),
        onScores: (some, scores) => setKnown((before) => withScores(before, { engine, requests: some }, scores)),
      },
    ).then(
      (failure) => (failure === null ? undefined : setHalted({ asked: wanted, failure })),
      (error: unknown) => (signal.aborted ? undefined : setHalted({ asked: wanted, failure: toFailureReport(error) })),
    );
    return () => stopper.abort();
  }, [wanted, halt, turn]);
  const scores = useMemo(() => wanted && scoresOf(wanted, known), [wanted, known]);
  const total = wanted?.requests.length ?? 0;
  const done = wanted?.requests.filter((request) => known.has(questionOf(wanted.engine, request))).length ?? 0;
  const rest = {
    done,
    total,
    stop: () => wanted && setHalted({ asked: wanted, failure: null }),
    goOn: () => setHalted(null),
    restart: () => {
      setKnown(new Map());
      setHalted(null);
      setTurn((before) => before + 1);
    },
  };
  if (wanted === null)
    return { ...rest, scores: plan?.scores, failure: plan?.scoresFailure ?? null, phase: isAnswered ? 'done' : 'none' };
  const phase = done === total ? 'done' : halt === null ? 'running' : halt.failure === null ? 'stopped' : 'failed';
  return { ...rest, phase, failure: halt?.failure ?? null, scores: scores ?? undefined };
}

function withScores(
  before: ReadonlyMap<string, PlanScore | null>,
  { engine, requests }: PlanSlosPayload,
  scores: readonly PlanScore[],
): ReadonlyMap<string, PlanScore | null> {
  const byKey = new Map(scores.map((score) => [score.key, score]));
  const next = new Map(before);
  for (const request of requests)
    next.set(questionOf(engine, request), byKey.get(sloKey(request.templateId, request.target)) ?? null);
  return next;
}

const scoresOf = ({ engine, requests }: PlanSlosPayload, known: ReadonlyMap<string, PlanScore | null>): PlanScore[] =>
  requests.flatMap((request) => known.get(questionOf(engine, request)) ?? []);
