import { Component } from "react";
import type { ReactNode } from "react";
import { PartFailure } from "./partFailure";

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** Told when the part failed, before the person is. */
  readonly onFailure: () => void;
  readonly onRetry: () => void;
}

interface PartBoundaryState {
  readonly failure: { readonly error: unknown } | undefined;
}

/** Keeps the failure of one part of the pane from taking the others with it; React reports it on the console. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): PartBoundaryState {
    return { failure: { error } };
  }

  override componentDidCatch(): void {
    this.props.onFailure();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return <PartFailure error={failure.error} onRetry={this.retry} />;
  }

  private readonly retry = (): void => {
    this.props.onRetry();
    this.setState({ failure: undefined });
  };
}
