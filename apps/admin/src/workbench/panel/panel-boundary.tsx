import { Button, EmptyState } from "@yanzhen/ui/primitives";
import { Component, type ReactNode } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";

interface PanelBoundaryState {
  readonly failed: boolean;
}

/** A fault in one panel view stays there. */
export class PanelBoundary extends Component<{ readonly children: ReactNode }, PanelBoundaryState> {
  override state: PanelBoundaryState = { failed: false };

  static getDerivedStateFromError(): PanelBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const read = useBilingual();
  return (
    <EmptyState
      icon="error"
      title={read({ zh: "这个面板出错了", en: "This panel failed" })}
      action={<Button onClick={onRetry}>{read({ zh: "再试一次", en: "Try Again" })}</Button>}
    />
  );
}
