import { Suspense, lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { AppRoot } from '@dynatrace/strato-components/core';
import { Page } from '@dynatrace/strato-components/layouts';
import { Header } from './components/page/Header';
import { NotFound } from './components/page/NotFound';
import { PageBoundary } from './components/page/PageBoundary';
import { WaitingView } from './components/notices/WaitingView';
import { queryClient } from './data/transport/queryClient';

// Every page is its own file in the build, so that tables and charts stay out of the first load.
const Overview = lazy(() => import('./pages/Overview/Overview').then((page) => ({ default: page.Overview })));
const Connect = lazy(() => import('./pages/Connect/Connect').then((page) => ({ default: page.Connect })));
const ConnectMany = lazy(() =>
  import('./pages/ConnectMany/ConnectMany').then((page) => ({ default: page.ConnectMany })),
);
const ConnectLogs = lazy(() =>
  import('./pages/Connect/logs/ConnectLogs').then((page) => ({ default: page.ConnectLogs })),
);
const Handover = lazy(() => import('./pages/ConnectMany/Handover').then((page) => ({ default: page.Handover })));
const Pipelines = lazy(() => import('./pages/Pipelines/Pipelines').then((page) => ({ default: page.Pipelines })));
const PipelineCare = lazy(() =>
  import('./pages/PipelineCare/PipelineCare').then((page) => ({ default: page.PipelineCare })),
);
const StackStatus = lazy(() =>
  import('./pages/StackStatus/StackStatus').then((page) => ({ default: page.StackStatus })),
);
const Clusters = lazy(() => import('./pages/Clusters/Clusters').then((page) => ({ default: page.Clusters })));
const ClusterPage = lazy(() => import('./pages/Cluster/ClusterPage').then((page) => ({ default: page.ClusterPage })));
const SloRoutes = lazy(() => import('./SloRoutes').then((page) => ({ default: page.SloRoutes })));
const Policies = lazy(() => import('./pages/Policies/Policies').then((page) => ({ default: page.Policies })));
const IntentPage = lazy(() => import('./pages/Intent/IntentPage').then((page) => ({ default: page.IntentPage })));
const Toasts = lazy(() => import('./components/notices/Toasts').then((file) => ({ default: file.Toasts })));
const Settings = lazy(() => import('./pages/Settings/Settings').then((page) => ({ default: page.Settings })));

/** Header and routes; expects a router, a query client and AppRoot around it. */
export const Shell = () => (
  <Page>
    <Page.Header>
      <Header />
    </Page.Header>
    <Page.Main style={{ padding: 0 }}>
      <PageBoundary>
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
    </Page.Main>
  </Page>
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
