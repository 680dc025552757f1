import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { DeleteSlosValue } from '../../../../../domain/contract/deleteSlos';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { ConfirmDialog } from '../../../components/ConfirmDialog';

/** As many names as one reads before agreeing. */
const namesShown = 10;

interface DeleteSlosProps {
  slos: readonly SloRow[];
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before SLOs are deleted, and names them. */
export const DeleteSlos = ({ slos, busy, onConfirm, onCancel }: DeleteSlosProps) => (
  <ConfirmDialog
    title={`Delete ${counted(slos.length)}?`}
    confirmLabel={`Delete ${counted(slos.length)}`}
    busy={busy}
    onConfirm={onConfirm}
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
    </Flex>
  </ConfirmDialog>
);

export const counted = (count: number) => `${count} SLO${count === 1 ? '' : 's'}`;

/** One sentence about a bulk delete. */
export function deletedWords(results: DeleteSlosValue['results']): string {
  const count = (outcome: string) => results.filter((one) => one.outcome === outcome).length;
  const absent = count('absent') > 0 ? `, ${count('absent')} were gone already` : '';
  const failed = count('failed') > 0 ? `, ${count('failed')} failed` : '';
  return `${counted(count('deleted'))} deleted${absent}${failed}.`;
}
