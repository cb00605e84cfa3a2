import { contributed } from "../contribute.ts";
import type { HelpTopic } from "../contribution.ts";
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

/** Opens the page beside what it explains; a second F1 inside help goes to the first page. */
export function openHelp(workbench: Workbench, topic?: string): void {
  const active = workbench.active();
  const inHelp = active !== null && uris.help.match(active.uri) !== null;
  const wanted = topic ?? topicOfEditor(active?.editorId ?? null);
  workbench.open(uris.help.to({ topic: wanted }), { preview: true, side: !inHelp && active !== null });
}
