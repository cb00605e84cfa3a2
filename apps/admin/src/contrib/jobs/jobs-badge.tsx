import { Badge } from "@yanzhen/ui/primitives";
import { useQuery } from "@tanstack/react-query";
import { isUnfinished } from "./job-progress.ts";
import { jobsQuery } from "./jobs.queries.ts";

/** How many jobs are not finished. */
export default function JobsBadge() {
  const { data = [] } = useQuery(jobsQuery());
  const unfinished = data.filter(({ state }) => isUnfinished(state)).length;
  return unfinished === 0 ? null : (
    <Badge count tone="accent">
      {unfinished}
    </Badge>
  );
}
