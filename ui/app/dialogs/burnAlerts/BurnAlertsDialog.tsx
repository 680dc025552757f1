import { useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Modal } from '@dynatrace/strato-components/overlays';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { counted } from '../../components/text/counted';
import { SelectField } from '../../components/forms/SelectField';
import type { SloRef } from '../../data/slos/sloRun';
import { useBurnAlertPreview, useBurnAlerts } from '../../data/slos/useBurnAlerts';
import { BurnAlertNotes } from './BurnAlertNotes';
import { BurnAlertResults } from './BurnAlertResults';
import { BurnTierPreview } from './BurnTierPreview';
import { burnChoices, tiersOf } from './burnChoice';
import { RunProgress } from '../run/RunProgress';

interface BurnAlertsDialogProps {
  slos: readonly SloRow[];
  /** The same, as calls name them. */
  refs: readonly SloRef[];
  onDismiss: () => void;
}

/** Says which burn alerts each objective would get, and when they would have fired; creates them, and shows what came of each. */
export const BurnAlertsDialog = ({ slos, refs, onDismiss }: BurnAlertsDialogProps) => {
  const [choice, setChoice] = useState('fit');
  const tiers = useMemo(() => tiersOf(choice), [choice]);
  const preview = useBurnAlertPreview(refs, tiers);
  const view = useBurnAlerts(tiers);
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
          {isBusy ? null : <Button onClick={onDismiss}>Close</Button>}
          {run.phase === 'idle' ? (
            <Button
              variant="accent"
              color="primary"
              disabled={preview.isPending}
              onClick={() => view.start(refs)}
            >{`Create burn alerts for ${counted(refs.length)}`}</Button>
          ) : null}
        </Flex>
      }
    >
      {run.phase === 'idle' ? (
        <Flex flexDirection="column" gap={16}>
          <BurnAlertNotes engines={new Set(slos.map(({ engine }) => engine))} />
          <Flex>
            <SelectField label="Alerts" value={choice} options={burnChoices} onChange={setChoice} />
          </Flex>
          <BurnTierPreview slos={refs} query={preview} />
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
