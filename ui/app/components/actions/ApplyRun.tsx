import type { ApplySlos } from '../../data/plan/useApplySlos';
import { FailureNotice } from '../notices/FailureNotice';
import { ApplyProgress } from './ApplyProgress';

interface ApplyRunProps {
  apply: ApplySlos;
  /** What is counted, e.g. "SLOs applied". */
  label: string;
  /** Goes on after an interruption; left out where something else on the page does. */
  goesOn?: { onRetry: () => void; retryLabel: string } | undefined;
}

/** How far the writing of SLOs is, how to stop it, and what interrupted it. */
export const ApplyRun = ({ apply: { run, progress, failed, cancel }, label, goesOn }: ApplyRunProps) => (
  <>
    <ApplyProgress
      label={label}
      done={progress.done}
      total={progress.total}
      failed={failed.length}
      phase={run.phase}
      wasCancelled={run.wasCancelled}
      onCancel={cancel}
    />
    {run.failure === null ? null : (
      <FailureNotice
        title="Applying was interrupted; what was saved until then is kept"
        failure={run.failure}
        {...goesOn}
      />
    )}
  </>
);
