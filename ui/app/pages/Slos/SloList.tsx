import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { Needs } from '../../../../domain/environment/missingOf';
import { BusyButton } from '../../components/actions/BusyButton';
import { MissingApis } from '../../components/environment/MissingApis';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { PageBody } from '../../components/page/PageBody';
import { WaitingView } from '../../components/notices/WaitingView';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { useDeleteSlos } from '../../data/slos/useDeleteSlos';
import { useSloEvaluation } from '../../data/slos/useSloEvaluation';
import { useRefreshSlos, useSlos } from '../../data/slos/useSlos';
import { DeleteOutcome } from './DeleteOutcome';
import { EvaluationProgress } from '../../components/slos/EvaluationProgress';
import { ListWarnings } from '../../components/slos/ListWarnings';
import { NoSlos } from './NoSlos';
import { SloBrowser } from './SloBrowser';
import { IsEvaluating } from '../../components/slos/SloStatusBadge';

const needs: Needs = { all: ['platformSlos', 'grail', 'documents'], whereThere: ['slos', 'settings'] };

/** Every SLO of the environment: how it stands, and how much error budget is left. */
export const SloList = () => {
  const { data: facts } = useEnvironmentFacts();
  const slos = useSlos();
  const evaluation = useSloEvaluation(slos.data);
  // Up here, so that what came of deleting the last SLO is still told.
  const deletion = useDeleteSlos();
  const readAgain = useRefreshSlos();
  const refresh = () => {
    evaluation.goOn();
    readAgain();
  };
  return (
    <PageBody
      title="SLOs"
      lead="SLOs on utilization tell saturation (proxy), not what users notice."
      wide
      actions={
        <Flex gap={8} flexWrap="wrap">
          <BusyButton variant="emphasized" busy={slos.isFetching} onClick={refresh}>
            Refresh
          </BusyButton>
          {slos.data?.slos.some(({ engine }) => engine === 'classic') ? (
            <Button as={RouterLink} to="/slos/upgrade" variant="emphasized">
              Upgrade classic SLOs
            </Button>
          ) : null}
          <Button as={RouterLink} to="/slos/new" variant="accent" color="primary">
            Create SLOs
          </Button>
        </Flex>
      }
    >
      <MissingApis facts={facts} needs={needs} />
      {slos.isError ? (
        <FailureNotice title="The SLOs could not be read" failure={slos.error} onRetry={refresh} />
      ) : null}
      {slos.isPending ? <WaitingView label="Reading the SLOs" lines={8} /> : null}
      {slos.data ? <ListWarnings warnings={slos.data.warnings} /> : null}
      {slos.data?.slos.length === 0 ? <NoSlos isComplete={slos.data.warnings.length === 0} /> : null}
      <DeleteOutcome view={deletion.view} />
      <EvaluationProgress evaluation={evaluation} />
      {slos.data && slos.data.slos.length > 0 ? (
        <IsEvaluating.Provider value={evaluation.isRunning}>
          <SloBrowser slos={slos.data.slos} deletion={deletion} />
        </IsEvaluating.Provider>
      ) : null}
    </PageBody>
  );
};
