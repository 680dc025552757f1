import { PageBody } from '../../components/PageBody';

export const Overview = () => <PageBody title="Overview">{null}</PageBody>;
