import { useQuery } from "@tanstack/react-query";
import type { CalendarYear } from "@yanzhen/domain/kernel";
import { calendarYearInput } from "@yanzhen/domain/org";
import { Badge, Button, EditorFrame, SelectField, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import { ActForm } from "../../../platform/editors/act-form.tsx";
import type { EditorHandle, EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import { calendarTexts } from "../calendar.texts.ts";
import { readDays } from "../read-days.ts";
import styles from "./administration.module.css";

/** The years of the working-day calendar that every clock reads, and the form that loads one. */
export default function WorkingDays({ query, setQuery, editor }: EditorPropsOf<typeof uris.calendar>) {
  const t = useTexts(calendarTexts);
  const years = useQuery(trpc.calendar.years.queryOptions());
  useEffect(() => {
    editor.setTitle(t("title"));
    editor.setCrumbs([{ label: t("title"), icon: "calendar" }]);
  }, [editor, t]);
  return (
    <EditorFrame
      padded
      toolbar={
        <Toolbar
          label={t("title")}
          end={
            <Button icon="add" onClick={() => setQuery({ act: "load", year: 0 })}>
              {t("load")}
            </Button>
          }
        >
          <strong>{t("title")}</strong>
        </Toolbar>
      }
    >
      <QueryView query={years}>
        {(rows) => (
          <div className={styles["page"]}>
            {query.act === "" ? null : (
              <LoadYear
                key={query.year}
                year={rows.find(({ year }) => year === query.year) ?? null}
                next={(rows.at(-1)?.year ?? 2026) + 1}
                editor={editor}
                onDone={() => setQuery({ act: "", year: 0 }, "replace")}
              />
            )}
            <Years rows={rows.toReversed()} onUpdate={(year) => setQuery({ act: "load", year })} />
          </div>
        )}
      </QueryView>
    </EditorFrame>
  );
}

function Years({ rows, onUpdate }: { readonly rows: readonly CalendarYear[]; readonly onUpdate: (year: number) => void }) {
  const t = useTexts(calendarTexts);
  const domain = useDomainText();
  return (
    <table className={styles["table"]}>
      <tbody>
        {rows.map(({ year, status, notice, off, work }) => (
          <tr key={year}>
            <th scope="row" className="yz-num">
              {year}
            </th>
            <td>
              <Badge tone={status === "official" ? "ok" : "warning"}>{domain.text(`label.calendarStatus.${status}`)}</Badge>
            </td>
            <td>{notice === "" ? "–" : notice}</td>
            <td title={off.join(" ")}>{t("offCount", { n: off.length })}</td>
            <td title={work.join(" ")}>{t("workCount", { n: work.length })}</td>
            <td>
              <Button small tone="link" aria-label={t("updateOf", { year })} onClick={() => onUpdate(year)}>
                {t("update")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LoadYearProps {
  readonly year: CalendarYear | null;
  readonly next: number;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

function LoadYear({ year: known, next, editor, onDone }: LoadYearProps) {
  const t = useTexts(calendarTexts);
  const domain = useDomainText();
  const [year, setYear] = useState(String(known?.year ?? next));
  const [status, setStatus] = useState<CalendarYear["status"]>("official");
  // A provisional year names the law it was worked out from; the notice that replaces it has a number of its own.
  const named = known?.status === "official" ? known.notice : "";
  const [notice, setNotice] = useState(named);
  const [off, setOff] = useState(known?.off.join("\n") ?? "");
  const [work, setWork] = useState(known?.work.join("\n") ?? "");
  const change = useChange(trpc.calendar.load.mutationOptions(), { done: (loaded) => t("loaded", { year: loaded.year }) });
  return (
    <ActForm
      title={t("loadTitle")}
      editor={editor}
      dirty={off !== (known?.off.join("\n") ?? "") || notice !== named}
      input={{ year: Number(year), off: readDays(off), work: readDays(work), notice, status }}
      parser={calendarYearInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <TextField label={t("year")} type="number" required autoFocus value={year} onChange={setYear} error={error("year")} width="full" />
          <SelectField
            label={t("status")}
            value={status}
            onChange={setStatus}
            width="full"
            options={(["official", "provisional"] as const).map((value) => ({ value, label: domain.text(`label.calendarStatus.${value}`) }))}
          />
          <TextField label={t("notice")} required={status === "official"} value={notice} onChange={setNotice} error={error("notice")} width="full" />
          <div data-wide>
            <TextField label={t("off")} multiline rows={5} value={off} onChange={setOff} hint={t("datesHint")} error={error("off")} width="full" />
          </div>
          <div data-wide>
            <TextField label={t("work")} multiline rows={2} value={work} onChange={setWork} hint={t("datesHint")} error={error("work")} width="full" />
          </div>
          <p data-wide className={styles["note"]}>
            {t("note")}
          </p>
        </>
      )}
    </ActForm>
  );
}
