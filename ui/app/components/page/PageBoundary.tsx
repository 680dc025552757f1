import { Component, type ReactNode } from 'react';
import { Failure, toFailureReport, type FailureReport } from '../../../../domain/failure';
import { CodeMissing } from './CodeMissing';
import { FailureNotice } from '../notices/FailureNotice';

interface Props {
  /** What is lost when it fails: the page, a part of it, or an extra, which nobody misses. */
  what: 'page' | 'part' | 'extra';
  children: ReactNode;
}

interface State {
  failure: FailureReport | null;
  /** Only a reload helps. */
  isUnloaded: boolean;
}

const reload = 'Reload the page; a new version of the app may have been installed.';

/** Keeps header, navigation and other parts alive when a page or a part of it fails to load or to draw. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { failure: null, isUnloaded: false };

  static getDerivedStateFromError(error: unknown): State {
    const failure = toFailureReport(error);
    const isUnloaded = error instanceof CodeMissing;
    return { failure: error instanceof Failure ? failure : { ...failure, hint: reload }, isUnloaded };
  }

  override componentDidMount() {
    window.addEventListener('online', this.backOnline);
  }

  override componentWillUnmount() {
    window.removeEventListener('online', this.backOnline);
  }

  private readonly backOnline = () => {
    if (this.state.isUnloaded) window.location.reload();
  };

  private readonly again = () => {
    if (this.state.isUnloaded) window.location.reload();
    else this.setState({ failure: null });
  };

  override render() {
    const { failure, isUnloaded } = this.state;
    if (failure === null) return this.props.children;
    if (this.props.what === 'extra') return null;
    const isPage = this.props.what === 'page';
    return (
      <div style={isPage ? { padding: 24 } : undefined}>
        <FailureNotice
          title={`This ${isPage ? 'page' : 'part of the page'} could not be shown`}
          failure={failure}
          onRetry={this.again}
          retryLabel={isUnloaded ? 'Reload the page' : 'Retry'}
        />
      </div>
    );
  }
}
