import { contributed } from "../contribute.ts";
import type { HelpTopic } from "../contribution.ts";
import { editorArea } from "../editors/editor-area.ts";
import type { Workbench } from "../shell/workbench.ts";
import { uris } from "../uris/uris.ts";

/** The page of everything that has no page of its own. */
export const START_TOPIC = "start";

export function findTopic(topic: string): HelpTopic | undefined {
  return contributed("help").find((one) => one.topic === topic);
}

/** The first page first, then in the order of the contributions. */
export function allTopics(): readonly HelpTopic[] {
  return contributed("help").toSorted((a, b) => Number(b.topic === START_TOPIC) - Number(a.topic === START_TOPIC));
}

/** What F1 opens: the page of the editor in front when there is one. */
export function topicOfEditor(editorId: string | null): string {
  const topic = contributed("editors").find((editor) => editor.id === editorId)?.help;
  return topic !== undefined && findTopic(topic) !== undefined ? topic : START_TOPIC;
}

/** Opens the page beside what it explains, in the place where help already stands when there is one. */
export function openHelp(workbench: Workbench, topic?: string): void {
  const active = workbench.active();
  const uri = uris.help.to({ topic: topic ?? topicOfEditor(active?.editorId ?? null) });
  const standing = editorArea()
    .tabs()
    .find((tab) => uris.help.match(tab.uri) !== null);
  if (standing === undefined) {
    workbench.open(uri, { preview: true, side: active !== null });
    return;
  }
  editorArea().select(standing.tabId);
  workbench.open(uri, { preview: true });
}
