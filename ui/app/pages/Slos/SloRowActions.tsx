import { createContext, useContext } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Menu } from '@dynatrace/strato-components/navigation';
import { DotMenuIcon } from '@dynatrace/strato-icons';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloAction } from './SloActions';

/** What acts on one row; a table's columns are fixed, so cells learn it by context. Null while something is under way. */
export const ActOnRow = createContext<((action: SloAction, slo: SloRow) => void) | null>(null);

const actions: readonly { action: SloAction; text: string }[] = [
  { action: 'burn-alerts', text: 'Create burn alerts' },
  { action: 'dashboard', text: 'Create dashboard' },
  { action: 'export', text: 'Export' },
  { action: 'delete', text: 'Delete' },
];

/** What can be done with one SLO of ours; nothing with those of others, which are theirs. */
export const SloActionsCell = ({ slo }: { slo: SloRow }) => {
  const act = useContext(ActOnRow);
  if (slo.foreign || slo.key === null) return null;
  return (
    <Menu>
      <Menu.Trigger>
        <Button aria-label={`Actions for ${slo.name}`} disabled={act === null}>
          <Button.Prefix>
            <DotMenuIcon />
          </Button.Prefix>
        </Button>
      </Menu.Trigger>
      <Menu.Content>
        {actions.map(({ action, text }) => (
          <Menu.Item key={action} onSelect={() => act?.(action, slo)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu>
  );
};
