import { Route, Routes } from 'react-router-dom';
import { SloTabs } from './SloTabs';
import { NotFound } from './components/page/NotFound';
import { lazyPage } from './components/page/lazily';

// Each page is its own file in the build: who reads the list does not load the wizard and its charts.
const SloList = lazyPage(() => import('./pages/Slos/SloList').then(({ SloList }) => SloList));
const SloDetails = lazyPage(() => import('./pages/Slo/SloDetails').then(({ SloDetails }) => SloDetails));
const MaintenanceWindows = lazyPage(() =>
  import('./pages/MaintenanceWindows/MaintenanceWindows').then(({ MaintenanceWindows }) => MaintenanceWindows),
);
const Templates = lazyPage(() => import('./pages/SavedTemplates/Templates').then(({ Templates }) => Templates));
const Upgrade = lazyPage(() => import('./pages/Upgrade/Upgrade').then(({ Upgrade }) => Upgrade));
const NewSlos = lazyPage(() => import('./pages/NewSlos/NewSlos').then(({ NewSlos }) => NewSlos));

/** The objectives: the list of them, each by itself, and making new ones. */
export const SloRoutes = () => (
  <Routes>
    <Route element={<SloTabs />}>
      <Route index element={<SloList />} />
      <Route path="exclusions" element={<MaintenanceWindows />} />
      <Route path="templates" element={<Templates />} />
    </Route>
    <Route path="new" element={<NewSlos />} />
    <Route path="upgrade" element={<Upgrade />} />
    <Route path=":engine/:id" element={<SloDetails />} />
    <Route path="*" element={<NotFound />} />
  </Routes>
);
