import { Badge } from "@yanzhen/ui/primitives";
import { useFindingCounts } from "../../../platform/diagnostics/diagnostics-store.ts";

/** Everything but information counts. */
export default function ProblemsBadge() {
  const { error, warning } = useFindingCounts();
  return error + warning === 0 ? null : (
    <Badge count tone={error > 0 ? "error" : "warning"}>
      {error + warning}
    </Badge>
  );
}
