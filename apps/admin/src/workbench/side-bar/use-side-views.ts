import { useMemo } from "react";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributionStore } from "../../platform/contribute.ts";
import type { SideView } from "../../platform/contribution.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useStore } from "../../platform/shell/store.ts";

export function useSideViews(activity: string | null): readonly SideView[] {
  const keys = useContextKeys();
  const { conditions } = useSession();
  const contributions = useStore(contributionStore);
  return useMemo(
    () =>
      contributions
        .flatMap((contribution) => contribution.sideViews ?? [])
        .filter((view) => view.activity === activity && holds(view.when, keys, conditions))
        .toSorted((a, b) => a.order - b.order),
    [activity, keys, conditions, contributions],
  );
}
