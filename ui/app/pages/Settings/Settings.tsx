import { PageBody } from '../../components/PageBody';

export const Settings = () => <PageBody title="Settings">{null}</PageBody>;
