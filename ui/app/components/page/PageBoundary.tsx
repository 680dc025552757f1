import { Component, type ReactNode } from 'react';
import { Failure, toFailureReport, type FailureReport } from '../../../../domain/failure';
import { FailureNotice } from '../notices/FailureNotice';

interface State {
  failure: FailureReport | null;
}

const reload = 'Reload the page; a new version of the app may have been installed.';

/** Keeps header and navigation alive when a page fails to load or to draw. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    const failure = toFailureReport(error);
    return { failure: error instanceof Failure ? failure : { ...failure, hint: reload } };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <FailureNotice
        title="This page could not be shown"
        failure={failure}
        onRetry={() => this.setState({ failure: null })}
      />
    );
  }
}
