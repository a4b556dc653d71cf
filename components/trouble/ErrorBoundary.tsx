import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ErrorView } from './ErrorView.tsx';

interface ErrorBoundaryProps {
  /** What of the page it is, for diagnostics: `popup`, `view queue`. */
  place: string;
  /** Round a whole page: there is nothing else to be seen. */
  whole?: boolean;
  /** When it changes, what failed is drawn anew: the reader went elsewhere. */
  resetOn?: string;
  children: ReactNode;
}

interface ErrorBoundaryState {
  /** In a list, since anything can be thrown, `undefined` too. */
  thrown?: [error: unknown];
  components?: string;
  resetOn?: string;
}

/** Whatever fails in drawing a part of a page: the part says so, and the rest of the page stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { thrown: [error] };
  }

  static getDerivedStateFromProps(
    { resetOn }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return resetOn === state.resetOn ? null : { resetOn, thrown: undefined };
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ components: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { place, whole, children } = this.props;
    const { thrown, components } = this.state;
    if (thrown === undefined) return children;
    return <ErrorView error={thrown[0]} components={components} place={place} whole={whole} />;
  }
}
