import { PageBody } from '../../components/PageBody';

export const Connect = () => <PageBody title="Connect">{null}</PageBody>;
