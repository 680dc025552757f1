import type { Needs } from '../../../../domain/environment/missingOf';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { ResumeNotice } from './apply/ResumeNotice';
import { LeaveGuard } from './LeaveGuard';
import { StepBar } from './StepBar';
import { StepContent } from './StepContent';
import { StepFrame } from './StepFrame';
import { useNewSlos, type NewSlosState } from './state/useNewSlos';

/** What an engine needs is told where it is chosen. */
const needs: Needs = { all: [['grail', 'metrics']] };

/** Making SLOs: choose targets, tune, plan and apply. Input outlives steps, reloads and failures. */
export const NewSlos = () => {
  const state = useNewSlos();
  const { isWriting, environment } = state;
  return (
    <PageBody
      title="Create SLOs"
      lead="Nothing is written before you apply the plan."
      above={<Crumbs above={[{ path: '/slos', title: 'SLOs' }]} here="Create SLOs" />}
    >
      <MissingApis facts={environment.facts} needs={needs} />
      {environment.failure && !isWriting ? (
        <FailureNotice
          title="No SLO can be made in this environment"
          failure={environment.failure}
          onRetry={environment.askAgain}
          retryLabel="Check again"
        />
      ) : (
        <Steps state={state} />
      )}
      <LeaveGuard isActive={isWriting}>
        SLOs are being saved. Leaving stops that after the current call; what is saved stays, and you can continue here
        later.
      </LeaveGuard>
    </PageBody>
  );
};

const Steps = ({ state }: { state: NewSlosState }) => {
  const { step, allowed, go, marker, resume } = state;
  const { unfinished } = marker;
  return (
    <>
      {unfinished === null ? null : (
        <ResumeNotice marker={unfinished} onContinue={() => resume(unfinished)} onDiscard={marker.forget} />
      )}
      <StepBar current={step} allowed={allowed} onGo={go} />
      <StepFrame step={step} allowed={allowed} hasTemplate={state.chosen.length > 0} onGo={go}>
        <StepContent state={state} />
      </StepFrame>
    </>
  );
};
