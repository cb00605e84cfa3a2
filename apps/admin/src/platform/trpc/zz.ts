import { trpc } from "./trpc.ts";
import { usePagedRows } from "./use-paged-rows.ts";
export function useX() {
  const rows = usePagedRows((offset, limit) => trpc.people.roster.queryOptions({ offset, limit, at: {} }));
  const row = rows.at(3);
  return row?.name.toUpperCase();
}
