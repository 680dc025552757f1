import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../components/NotFound';

// Each page is its own file in the build: who reads the list does not load the wizard and its charts.
const SloList = lazy(() => import('./List/SloList').then((page) => ({ default: page.SloList })));
const SloDetails = lazy(() => import('./Details/SloDetails').then((page) => ({ default: page.SloDetails })));
const Exclusions = lazy(() => import('./Exclusions/Exclusions').then((page) => ({ default: page.Exclusions })));
const Templates = lazy(() => import('./Templates/Templates').then((page) => ({ default: page.Templates })));
const NewSlos = lazy(() => import('./New/NewSlos').then((page) => ({ default: page.NewSlos })));

/** The objectives: the list of them, each by itself, and making new ones. */
export const Slos = () => (
  <Routes>
    <Route index element={<SloList />} />
    <Route path="new" element={<NewSlos />} />
    <Route path="exclusions" element={<Exclusions />} />
    <Route path="templates" element={<Templates />} />
    <Route path=":engine/:id" element={<SloDetails />} />
    <Route path="*" element={<NotFound />} />
  </Routes>
);
