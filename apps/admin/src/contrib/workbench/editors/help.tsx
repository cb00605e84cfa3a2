import { EmptyState, Skeleton } from "@yanzhen/ui/primitives";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { allTopics, findTopic } from "../../../platform/help/help-topics.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { HelpArticle } from "./help-article.tsx";
import styles from "./help.module.css";

const texts = defineTexts(
  { title: "帮助", topics: "主题", colon: "：", none: "没有这个主题", noneDetail: "请从左边选一个主题。" },
  { title: "Help", topics: "Topics", colon: ": ", none: "There is no such topic", noneDetail: "Choose a topic on the left." },
);

export default function Help({ params, editor }: EditorPropsOf<typeof uris.help>) {
  const t = useTexts(texts);
  const read = useBilingual();
  const workbench = useWorkbench();
  const topic = findTopic(params.topic);
  const title = topic === undefined ? t("title") : read(topic.title);
  useEffect(() => {
    editor.setTitle(topic === undefined ? t("title") : `${t("title")}${t("colon")}${title}`);
    editor.setCrumbs([{ label: t("title") }, { label: title }]);
  }, [editor, t, title, topic]);
  const page = useQuery({
    queryKey: ["help", params.topic],
    queryFn: async () => (await topic?.load())?.default ?? null,
    enabled: topic !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
  return (
    <div className={styles["help"]}>
      <nav className={styles["topics"]} aria-label={t("topics")}>
        <ul>
          {allTopics().map(({ topic: id, title: name }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === params.topic ? "page" : undefined}
                onClick={() => workbench.open(uris.help.to({ topic: id }), { preview: true, keepFocus: true })}
              >
                {read(name)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page without controls is scrolled from here */}
      <div className={styles["page"]} role="region" aria-label={title} tabIndex={0}>
        {topic === undefined ? <EmptyState icon="question" title={t("none")} detail={t("noneDetail")} /> : null}
        {topic !== undefined && page.data === undefined ? <Skeleton lines={8} /> : null}
        {page.data === undefined || page.data === null ? null : <HelpArticle title={title} page={page.data} />}
      </div>
    </div>
  );
}
