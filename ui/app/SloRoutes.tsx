import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { SloTabs } from './SloTabs';
import { NotFound } from './components/page/NotFound';

// Each page is its own file in the build: who reads the list does not load the wizard and its charts.
const SloList = lazy(() => import('./pages/Slos/SloList').then((page) => ({ default: page.SloList })));
const SloDetails = lazy(() => import('./pages/Slo/SloDetails').then((page) => ({ default: page.SloDetails })));
const MaintenanceWindows = lazy(() =>
  import('./pages/MaintenanceWindows/MaintenanceWindows').then((page) => ({ default: page.MaintenanceWindows })),
);
const Templates = lazy(() => import('./pages/SavedTemplates/Templates').then((page) => ({ default: page.Templates })));
const Upgrade = lazy(() => import('./pages/Upgrade/Upgrade').then((page) => ({ default: page.Upgrade })));
const NewSlos = lazy(() => import('./pages/NewSlos/NewSlos').then((page) => ({ default: page.NewSlos })));

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
