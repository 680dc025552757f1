import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stepToShow, type Step } from '../draft/steps';

/** The step in the address, so that the browser's back and forward walk the steps. */
export function useStep(allowed: Step): [Step, (step: Step) => void] {
  const [params, setParams] = useSearchParams();
  const go = useCallback((step: Step) => setParams({ step }), [setParams]);
  return [stepToShow(params.get('step'), allowed), go];
}
