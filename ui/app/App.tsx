import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { AppRoot } from '@dynatrace/strato-components/core';
import { AppFrame } from './components/page/AppFrame';
import { Header } from './components/page/Header';
import { PageBoundary } from './components/page/PageBoundary';
import { WaitingView } from './components/notices/WaitingView';
import { queryClient } from './data/transport/queryClient';
import { lazyExtra, lazyPage } from './components/page/lazily';

// Every page is its own file in the build, so that tables and charts stay out of the first load.
const Overview = lazyPage(() => import('./pages/Overview/Overview').then(({ Overview }) => Overview));
const Connect = lazyPage(() => import('./pages/Connect/Connect').then(({ Connect }) => Connect));
const ConnectMany = lazyPage(() => import('./pages/ConnectMany/ConnectMany').then(({ ConnectMany }) => ConnectMany));
const ConnectLogs = lazyPage(() => import('./pages/Connect/logs/ConnectLogs').then(({ ConnectLogs }) => ConnectLogs));
const Handover = lazyPage(() => import('./pages/ConnectMany/Handover').then(({ Handover }) => Handover));
const Pipelines = lazyPage(() => import('./pages/Pipelines/Pipelines').then(({ Pipelines }) => Pipelines));
const PipelineCare = lazyPage(() =>
  import('./pages/PipelineCare/PipelineCare').then(({ PipelineCare }) => PipelineCare),
);
const StackStatus = lazyPage(() => import('./pages/StackStatus/StackStatus').then(({ StackStatus }) => StackStatus));
const Clusters = lazyPage(() => import('./pages/Clusters/Clusters').then(({ Clusters }) => Clusters));
const ClusterPage = lazyPage(() => import('./pages/Cluster/ClusterPage').then(({ ClusterPage }) => ClusterPage));
const SloRoutes = lazyPage(() => import('./SloRoutes').then(({ SloRoutes }) => SloRoutes));
const Policies = lazyPage(() => import('./pages/Policies/Policies').then(({ Policies }) => Policies));
const IntentPage = lazyPage(() => import('./pages/Intent/IntentPage').then(({ IntentPage }) => IntentPage));
const Toasts = lazyExtra(() => import('./components/notices/Toasts').then(({ Toasts }) => Toasts));
const NotFound = lazyPage(() => import('./components/page/NotFound').then(({ NotFound }) => NotFound));
const Settings = lazyPage(() => import('./pages/Settings/Settings').then(({ Settings }) => Settings));

/** Header and routes; expects a router, a query client and AppRoot around it. */
export const Shell = () => (
  <AppFrame header={<Header />}>
    <PageBoundary what="page">
      <Suspense fallback={<WaitingView label="Loading the page" />}>
        <Routes>
          <Route path="/" element={<Overview />} />
          <Route path="/pipelines" element={<Pipelines />} />
          <Route path="/pipelines/care" element={<PipelineCare />} />
          <Route path="/pipelines/stack" element={<StackStatus />} />
          <Route path="/connect" element={<Connect />} />
          <Route path="/connect/logs" element={<ConnectLogs />} />
          <Route path="/connect/accounts" element={<ConnectMany />} />
          <Route path="/connect/handover" element={<Handover />} />
          <Route path="/clusters" element={<Clusters />} />
          <Route path="/clusters/:accountId/:region/:name" element={<ClusterPage />} />
          <Route path="/slos/*" element={<SloRoutes />} />
          <Route path="/policies" element={<Policies />} />
          <Route path="/settings" element={<Settings />} />
          <Route path="/intent/:intentId" element={<IntentPage />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </PageBoundary>
    <Suspense fallback={null}>
      <Toasts />
    </Suspense>
  </AppFrame>
);

/** Takes the router's next major behavior now; without it the router warns in the console. */
export const routerFuture = { v7_startTransition: true, v7_relativeSplatPath: true } as const;

/** The composition root. Apps are served below `/ui`, hence the basename. */
export const App = () => (
  <AppRoot>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter basename="ui" future={routerFuture}>
        <Shell />
      </BrowserRouter>
    </QueryClientProvider>
  </AppRoot>
);
