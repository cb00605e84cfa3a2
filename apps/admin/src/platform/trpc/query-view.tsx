import type { UseQueryResult } from "@tanstack/react-query";
import { Button, EmptyState, Skeleton } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import { useDomainText } from "../i18n/use-domain-text.ts";
import { defineTexts, useTexts } from "../i18n/use-texts.ts";
import { callError } from "./call-error.ts";

const texts = defineTexts(
  { offline: "没有连上服务器", offlineDetail: "正在重试；也可以现在再试一次。", retry: "再试一次" },
  { offline: "The server does not answer", offlineDetail: "It is tried again; you may also try now.", retry: "Try Again" },
);

export interface QueryViewProps<T, E> {
  readonly query: UseQueryResult<T, E>;
  readonly children: (data: T) => ReactNode;
  /** Lines of the placeholder. */
  readonly lines?: number;
}

/** What a query shows while it loads and when it is refused; faults go to the editor's boundary. Old data stays while it refetches. */
export function QueryView<T, E>({ query, children, lines = 6 }: QueryViewProps<T, E>) {
  const t = useTexts(texts);
  const domain = useDomainText();
  if (query.data !== undefined) return children(query.data);
  if (query.error === null || query.error === undefined) return <Skeleton lines={lines} />;
  const read = callError(query.error);
  if (read.kind === "fault") throw query.error instanceof Error ? query.error : new Error(String(query.error));
  const retry = <Button onClick={() => void query.refetch()}>{t("retry")}</Button>;
  if (read.kind === "offline") return <EmptyState icon="sync-ignored" title={t("offline")} detail={t("offlineDetail")} action={retry} />;
  const icon = read.refusal.code.startsWith("access.") ? "lock" : "info";
  return <EmptyState icon={icon} title={domain.refusal(read.refusal)} action={retry} />;
}
