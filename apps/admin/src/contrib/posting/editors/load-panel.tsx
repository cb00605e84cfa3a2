import { parseCalendarDate } from "@yanzhen/domain/kernel";
import type { UnitId } from "@yanzhen/domain/org";
import { loadOn } from "@yanzhen/domain/posting";
import { Section, Table } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { type AssignDraft, spanOf } from "../assign-draft.ts";
import { formTexts } from "../assign.texts.ts";
import type { GroundData } from "../posting-data.ts";
import { postingTexts } from "../posting.texts.ts";
import styles from "./posting.module.css";

interface LoadPanelProps {
  readonly ground: GroundData | undefined;
  readonly draft: Pick<AssignDraft, "from" | "dutyDays" | "role">;
  readonly today: string;
}

/** What the person carries before and after, and who is at the compound already. */
export function LoadPanel({ ground, draft, today }: LoadPanelProps) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const parsed = parseCalendarDate(draft.from.trim());
  const on = parsed.ok ? parsed.value : today;
  const person = ground?.person ?? null;
  const compound = ground?.compound ?? null;
  const role = (code: string): string => domain.text(`label.postingRole.${code}`);
  const open = <R extends { readonly to: string | null }>(rows: readonly R[]): readonly R[] => rows.filter(({ to }) => to === null || to > on);
  return (
    <div className={styles["side"]}>
      <Section title={t("load")} detail={person === null ? undefined : t("loadHint")}>
        {person === null ? <p className={styles["quiet"]}>{t("choosePerson")}</p> : <LoadTable ground={ground} draft={draft} on={on} />}
      </Section>
      {person === null ? null : (
        <Section title={t("heldBy", { name: person.name })}>
          <Rows
            none={t("nobody")}
            rows={open(person.postings).map((row) => [row.id, row.compound ?? "–", role(row.role), words("days", { n: row.dutyDays }), row.from, row.to ?? "–"])}
            head={[words("compound"), words("role"), words("dutyDaysShort"), words("from"), words("to")]}
          />
        </Section>
      )}
      <Section title={compound === null ? words("compound") : t("holds", { name: compound.name })}>
        {compound === null ? (
          <p className={styles["quiet"]}>{t("chooseCompound")}</p>
        ) : (
          <Rows
            none={t("nobodyHere")}
            rows={open(compound.postings).map((row) => [row.id, row.person ?? words("otherUnit"), role(row.role), row.from, row.to ?? "–"])}
            head={[words("person"), words("role"), words("from"), words("to")]}
          />
        )}
      </Section>
    </div>
  );
}

function LoadTable({ ground, draft, on }: { readonly ground: GroundData | undefined; readonly draft: LoadPanelProps["draft"]; readonly on: string }) {
  const t = useTexts(formTexts);
  if (ground?.person === null || ground?.person === undefined) return null;
  const { person, compound, limits } = ground;
  const day = on as Parameters<typeof loadOn>[1];
  const spans = person.postings.map(spanOf);
  const before = loadOn(spans, day);
  const days = Number(draft.dutyDays);
  const here = compound === null ? null : { compoundId: compound.id as UnitId, dutyDays: Number.isInteger(days) ? days : 0, from: day, to: null };
  const after = here === null ? null : loadOn([...spans, here], day);
  const rows = [
    { key: "compounds", label: t("compounds"), before: before.compounds, after: after?.compounds, limit: limits.maxCompounds },
    { key: "days", label: t("daysAWeek"), before: before.dutyDays, after: after?.dutyDays, limit: limits.maxDutyDays },
  ];
  return (
    <Table head={[t("load"), t("before"), t("after"), t("limit")]} className={styles["endsRight"]}>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          <td className="yz-num">{row.before}</td>
          <td className={`yz-num ${row.after !== undefined && row.after > row.limit ? (styles["over"] ?? "") : ""}`}>{row.after ?? "–"}</td>
          <td className="yz-num">{row.limit}</td>
        </tr>
      ))}
    </Table>
  );
}

function Rows({ head, rows, none }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly none: string }) {
  if (rows.length === 0) return <p className={styles["quiet"]}>{none}</p>;
  return (
    <Table head={head} className={styles["endsRight"]}>
      {rows.map(([key, ...cells]) => (
        <tr key={key}>
          {cells.map((cell, at) => (
            <td key={head[at]} className="yz-num">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
