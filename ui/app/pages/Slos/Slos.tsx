import { Route, Routes } from 'react-router-dom';
import { NotFound } from '../../components/NotFound';
import { NewSlos } from './New/NewSlos';
import { SloList } from './List/SloList';

/** The objectives: the list of them, and making new ones. */
export const Slos = () => (
  <Routes>
    <Route index element={<SloList />} />
    <Route path="new" element={<NewSlos />} />
    <Route path="*" element={<NotFound />} />
  </Routes>
);
