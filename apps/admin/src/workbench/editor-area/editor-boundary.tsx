import { Component, type ErrorInfo, type ReactNode } from "react";
import { queryClient } from "../../platform/trpc/query-client.ts";
import { EditorFault } from "./editor-fault.tsx";

export interface EditorBoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: unknown;
  readonly failed: boolean;
}

/** A fault of one editor stays inside it; the others and their edits live on. */
export class EditorBoundary extends Component<EditorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  readonly retry = (): void => {
    // What it was drawn from is asked for anew; the editors in sight keep what they hold.
    queryClient.removeQueries({ type: "inactive" });
    this.setState({ error: null, failed: false });
  };

  override render(): ReactNode {
    return this.state.failed ? <EditorFault error={this.state.error} retry={this.retry} /> : this.props.children;
  }
}
