import { WaitingView } from '../../components/notices/WaitingView';
import type { TokenPurpose } from '../../../../domain/contract/tokens/createIngestToken';
import { useTokensApi } from '../../data/pipeline/useTokensApi';
import { CreateToken } from './CreateToken';
import { PlatformTokenNotice } from './PlatformTokenNotice';

interface NewTokenProps {
  name: string;
  purpose?: TokenPurpose;
  /** Told the id, never the token. */
  onCreated?: (id: string) => void;
}

/** Said before anybody tries: where no API token can be made, the button to make one would only fail. */
export const NewToken = ({ name, purpose = 'metrics', onCreated }: NewTokenProps) => {
  const { data, isPending } = useTokensApi();
  if (isPending) return <WaitingView label="Looking which tokens can be made here" lines={3} />;
  if (data?.state === 'gone') return <PlatformTokenNotice purpose={purpose} />;
  return <CreateToken name={name} purpose={purpose} onCreated={onCreated} />;
};
