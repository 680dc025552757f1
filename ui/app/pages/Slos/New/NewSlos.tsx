import { Link as RouterLink } from 'react-router-dom';
import { Link } from '@dynatrace/strato-components/typography';
import { PageBody } from '../../../components/PageBody';
import { StepBar } from './StepBar';
import { StepContent } from './StepContent';
import { StepFrame } from './StepFrame';
import { useNewSlos } from './useNewSlos';

/** Making SLOs: templates, clusters, parameters, preview, apply. Input outlives steps, reloads and failures. */
export const NewSlos = () => {
  const state = useNewSlos();
  const { step, allowed, go } = state;
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
      <StepBar current={step} allowed={allowed} onGo={go} />
      <StepFrame step={step} allowed={allowed} onGo={go}>
        <StepContent state={state} />
      </StepFrame>
    </PageBody>
  );
};
