import { Link as RouterLink } from 'react-router-dom';
import { Link } from '@dynatrace/strato-components/typography';
import { PageBody } from '../../components/page/PageBody';
import { ResumeNotice } from './apply/ResumeNotice';
import { LeaveGuard } from './LeaveGuard';
import { StepBar } from './StepBar';
import { StepContent } from './StepContent';
import { StepFrame } from './StepFrame';
import { useNewSlos } from './state/useNewSlos';

/** Making SLOs: engine and templates, targets, parameters, preview, apply. Input outlives steps, reloads and failures. */
export const NewSlos = () => {
  const state = useNewSlos();
  const { step, allowed, go, isWriting, marker, resume } = state;
  const { unfinished } = marker;
  return (
    <PageBody
      title="Create SLOs"
      lead="For one cluster or a thousand. Nothing is written before you apply the preview."
      actions={
        <Link as={RouterLink} to="/slos">
          Back to the SLOs
        </Link>
      }
    >
      {unfinished === null ? null : (
        <ResumeNotice marker={unfinished} onContinue={() => resume(unfinished)} onDiscard={marker.forget} />
      )}
      <StepBar current={step} allowed={allowed} onGo={go} />
      <StepFrame step={step} allowed={allowed} onGo={go}>
        <StepContent state={state} />
      </StepFrame>
      <LeaveGuard isActive={isWriting}>
        SLOs are being saved. Leaving stops that after the current call; what is saved stays, and this page offers to
        continue when you come back.
      </LeaveGuard>
    </PageBody>
  );
};
