import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Modal } from '@dynatrace/strato-components/overlays';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { counted } from '../../../components/counted';
import type { SloRef } from '../../../data/sloRun';
import { useBurnAlerts } from '../../../data/useBurnAlerts';
import { BurnAlertNotes } from './BurnAlertNotes';
import { BurnAlertResults } from './BurnAlertResults';
import { BurnTierPreview } from './BurnTierPreview';
import { RunProgress } from './RunProgress';

interface BurnAlertsDialogProps {
  slos: readonly SloRow[];
  /** The same, as calls name them. */
  refs: readonly SloRef[];
  onDismiss: () => void;
}

/** Says which burn alerts each objective would get and why, creates them, and shows what came of each. */
export const BurnAlertsDialog = ({ slos, refs, onDismiss }: BurnAlertsDialogProps) => {
  const view = useBurnAlerts();
  const { run, isBusy } = view;
  // Closing while it writes stops it first, so that nobody leaves without having seen what was created.
  const close = () => (isBusy ? view.cancel() : onDismiss());
  return (
    <Modal
      show
      size="large"
      title="Create burn alerts"
      onDismiss={close}
      footer={
        <Flex justifyContent="flex-end" gap={8}>
          <Button onClick={close}>{isBusy ? 'Stop' : 'Close'}</Button>
          {run.phase === 'idle' ? (
            <Button variant="accent" color="primary" onClick={() => view.start(refs)}>
              {`Create burn alerts for ${counted(refs.length)}`}
            </Button>
          ) : null}
        </Flex>
      }
    >
      {run.phase === 'idle' ? (
        <Flex flexDirection="column" gap={16}>
          <BurnAlertNotes engines={new Set(slos.map(({ engine }) => engine))} />
          <BurnTierPreview slos={slos} />
        </Flex>
      ) : (
        <Flex flexDirection="column" gap={16}>
          <RunProgress label="SLOs with burn alerts" view={view} />
          <BurnAlertResults run={run} />
        </Flex>
      )}
    </Modal>
  );
};
