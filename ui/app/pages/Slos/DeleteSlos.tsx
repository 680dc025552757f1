import { useState } from 'react';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { counted } from '../../components/text/counted';
import { useSloReferences } from '../../data/slos/useDeleteSlos';
import type { SloRef } from '../../data/slos/sloRun';
import { ReferenceList } from '../../dialogs/references/ReferenceList';

/** As many names as one reads before agreeing. */
const namesShown = 10;

interface DeleteSlosProps {
  slos: readonly SloRef[];
  /** @param withAlerts whether the burn alerts of this app go too. */
  onConfirm: (withAlerts: boolean) => void;
  onCancel: () => void;
}

/** Asks before SLOs are deleted: names them, and says what else refers to them. */
export const DeleteSlos = ({ slos, onConfirm, onCancel }: DeleteSlosProps) => {
  const references = useSloReferences(slos);
  const [withAlerts, setWithAlerts] = useState(true);
  const alerts = (references.data?.references ?? []).filter(({ kind }) => kind === 'burn-alert').length;
  return (
    <ConfirmDialog
      title={`Delete ${counted(slos.length)}?`}
      confirmLabel={`Delete ${counted(slos.length)}`}
      onConfirm={() => onConfirm(alerts > 0 && withAlerts)}
      onCancel={onCancel}
    >
      <Flex flexDirection="column" gap={12}>
        <Paragraph>
          They vanish from Dynatrace with their evaluation history, and dashboards that show them get empty tiles. The
          measured data stays, and the same SLOs can be created again.
        </Paragraph>
        <List ordered={false}>
          {slos.slice(0, namesShown).map((slo) => (
            <Text key={slo.id}>{slo.name}</Text>
          ))}
        </List>
        {slos.length > namesShown ? <Paragraph>and {slos.length - namesShown} more</Paragraph> : null}
        <ReferenceList query={references} />
        {alerts > 0 ? (
          <Checkbox value={withAlerts} onChange={setWithAlerts}>
            {`Also delete their ${counted(alerts, 'burn alert')}`}
          </Checkbox>
        ) : null}
      </Flex>
    </ConfirmDialog>
  );
};
