import { createRoot } from 'react-dom/client';
import { AppRoot } from '@dynatrace/strato-components/core';
import { Board } from './Board';
import type { Dashboard } from './dashboard';

const given = document.getElementById('dashboard');
const container = document.getElementById('root');
if (given !== null && container !== null) {
  const { now, ...dashboard } = JSON.parse(given.textContent ?? '') as Dashboard & { now: number };
  container.replaceChildren();
  createRoot(container).render(
    <AppRoot>
      <Board dashboard={dashboard} now={now} />
    </AppRoot>,
  );
}
