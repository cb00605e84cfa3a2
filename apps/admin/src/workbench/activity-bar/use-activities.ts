import { useMemo } from "react";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributionStore } from "../../platform/contribute.ts";
import type { Activity } from "../../platform/contribution.ts";
import { useLayout } from "../../platform/layout/layout-store.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useStore } from "../../platform/shell/store.ts";

/** Activities on offer to this account, in the product's order. */
export function useActivities(): readonly Activity[] {
  const keys = useContextKeys();
  const { conditions } = useSession();
  const contributions = useStore(contributionStore);
  return useMemo(
    () =>
      contributions
        .flatMap((contribution) => contribution.activities ?? [])
        .filter((activity) => holds(activity.when, keys, conditions))
        .toSorted((a, b) => a.order - b.order),
    [keys, conditions, contributions],
  );
}

/** The one whose views the side bar shows. */
export function useShownActivity(): Activity | null {
  const activities = useActivities();
  const { activity } = useLayout();
  return activities.find((one) => one.id === activity) ?? activities[0] ?? null;
}
