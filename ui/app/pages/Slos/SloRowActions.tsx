import { createContext, useContext, useRef, useState } from 'react';
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
  // A menu for each of fifty rows costs more than the rest of the table: it is made when somebody opens it.
  const [isMade, setIsMade] = useState(false);
  const chosen = useRef<SloAction | null>(null);
  if (slo.foreign || slo.key === null) return null;
  // The menu gives the focus back to its button when it is gone. A dialog that opened before that would lose it, and Escape with it.
  const goOn = () => {
    const action = chosen.current;
    chosen.current = null;
    if (action !== null) act?.(action, slo);
  };
  const button = (
    <Button
      aria-label={`Actions for ${slo.name}`}
      aria-haspopup="menu"
      disabled={act === null}
      onFocus={goOn}
      onClick={isMade ? undefined : () => setIsMade(true)}
    >
      <Button.Prefix>
        <DotMenuIcon />
      </Button.Prefix>
    </Button>
  );
  if (!isMade) return button;
  return (
    <Menu defaultOpen>
      <Menu.Trigger>{button}</Menu.Trigger>
      <Menu.Content>
        {actions.map(({ action, text }) => (
          <Menu.Item key={action} onSelect={() => (chosen.current = action)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu>
  );
};
