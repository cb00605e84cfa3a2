import { useQuery } from "@tanstack/react-query";
import { useAsOf } from "../shell/as-of.ts";
import { trpc } from "../trpc/trpc.ts";

/** The name of a unit an address names, on the day looked at; null for none, and until it has arrived. */
export function useUnitName(id: string | null): string | null {
  const { at } = useAsOf();
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: id ?? "", at }), enabled: id !== null });
  return id === null ? null : (unit.data?.name ?? null);
}

/** The name of a person an address names; null for none, and until it has arrived. */
export function usePersonName(id: string | null): string | null {
  const { at } = useAsOf();
  const person = useQuery({ ...trpc.people.person.queryOptions({ id: id ?? "", at }), enabled: id !== null });
  return id === null ? null : (person.data?.name ?? null);
}
