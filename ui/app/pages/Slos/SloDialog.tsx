import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloRef } from '../../data/slos/sloRun';
import { ExportDialog } from '../../dialogs/export/ExportDialog';
import { BurnAlertsDialog } from '../../dialogs/burnAlerts/BurnAlertsDialog';
import { DeleteSlos } from './DeleteSlos';
import type { SloAction } from './SloActions';
import { SloDashboard } from './SloDashboard';

interface SloDialogProps {
  action: SloAction;
  /** The chosen SLOs, all of them ours. */
  slos: readonly SloRow[];
  onDelete: (slos: readonly SloRef[], withAlerts: boolean) => void;
  onDismiss: () => void;
}

/** The dialog of what was chosen to be done with the selection. */
export const SloDialog = ({ action, slos, onDelete, onDismiss }: SloDialogProps) => {
  const refs = refsOf(slos);
  if (action === 'dashboard') return <SloDashboard slos={slos} onDismiss={onDismiss} />;
  if (action === 'burn-alerts') return <BurnAlertsDialog slos={slos} refs={refs} onDismiss={onDismiss} />;
  if (action === 'export') return <ExportDialog rows={slos} onDismiss={onDismiss} />;
  const confirm = (withAlerts: boolean) => {
    onDelete(refs, withAlerts);
    onDismiss();
  };
  return <DeleteSlos slos={refs} onConfirm={confirm} onCancel={onDismiss} />;
};

const refsOf = (slos: readonly SloRow[]): SloRef[] =>
  slos.flatMap(({ id, key, engine, name }) => (key === null ? [] : [{ id, key, engine, name }]));
