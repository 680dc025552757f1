import { useParams } from 'react-router-dom';
import { NotFound } from '../../components/page/NotFound';
import { SloPage } from './SloPage';

/** One SLO, named by its address. */
export const SloDetails = () => {
  const { engine, id } = useParams();
  if (id === undefined || (engine !== 'classic' && engine !== 'platform')) return <NotFound />;
  return <SloPage engine={engine} id={id} key={`${engine} ${id}`} />;
};
