import { useQuery } from "@tanstack/react-query";
import { endHonourInput, honourLevels, type HonourKind, type HonourLevel, honoursFor, recordHonourInput } from "@yanzhen/domain/evidence";
import { Callout, SelectField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { ActForm } from "../../../platform/editors/act-form.tsx";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { HonourRow } from "../evidence-data.ts";
import { honourTexts } from "../honour.texts.ts";

interface FormProps {
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

/** A unit given 无案 or 无访: which one follows from the unit's level. */
export function RecordHonourForm({ unitId, editor, onDone }: FormProps & { readonly unitId: string | null }) {
  const t = useTexts(honourTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [picked, setPicked] = useState(unitId);
  const unit = useQuery({ ...trpc.org.unit.queryOptions({ id: picked ?? "", at: {} }), enabled: picked !== null });
  const kinds = unit.data === undefined || picked === null ? [] : honoursFor(unit.data.level);
  const [chosen, setKind] = useState<HonourKind | null>(null);
  const kind = chosen !== null && kinds.includes(chosen) ? chosen : kinds[0];
  const [given, setGiven] = useState<HonourLevel | null>(null);
  const level = given ?? (kind === "noCase" ? "city" : "district");
  const [documentNo, setDocumentNo] = useState("");
  const [from, setFrom] = useState(date);
  const [to, setTo] = useState("");
  const change = useChange(trpc.evidence.recordHonour.mutationOptions(), { done: () => t("recorded") });
  const chosenUnit = picked === null ? null : { id: picked, name: unit.data?.name ?? "" };
  return (
    <ActForm
      title={t("record")}
      editor={editor}
      dirty={documentNo !== ""}
      input={{ unitId: picked ?? "", kind, level, documentNo: documentNo.trim() === "" ? null : documentNo.trim(), from, to: to === "" ? null : to }}
      parser={recordHonourInput}
      reason={unit.data !== undefined && kinds.length === 0 ? t("none") : null}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <UnitPick label={t("unit")} required autoFocus={picked === null} chosen={chosenUnit} onPick={(id) => setPicked(id)} error={error("unitId")} />
          {kind === undefined ? (
            unit.data === undefined ? null : (
              <div data-wide>
                <Callout tone="info">{t("none")}</Callout>
              </div>
            )
          ) : (
            <SelectField
              label={t("kind")}
              value={kind}
              onChange={setKind}
              width="full"
              error={error("kind")}
              options={kinds.map((value) => ({ value, label: domain.text(`label.honourKind.${value}`) }))}
            />
          )}
          <SelectField
            label={t("level")}
            value={level}
            onChange={setGiven}
            width="full"
            options={honourLevels.map((value) => ({ value, label: domain.text(`label.honourLevel.${value}`) }))}
          />
          <TextField label={t("document")} autoFocus={picked !== null} value={documentNo} onChange={setDocumentNo} error={error("documentNo")} width="full" />
          <TextField label={t("from")} type="date" required value={from} onChange={setFrom} error={error("from")} width="full" />
          <TextField label={t("to")} type="date" value={to} onChange={setTo} hint={t("toHint")} error={error("to")} width="full" />
        </>
      )}
    </ActForm>
  );
}

export function EndHonourForm({ honour, editor, onDone }: FormProps & { readonly honour: HonourRow }) {
  const t = useTexts(honourTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [on, setOn] = useState(date);
  const change = useChange(trpc.evidence.endHonour.mutationOptions(), { done: () => t("ended") });
  return (
    <ActForm
      title={`${t("end")} · ${honour.unitName ?? ""} · ${domain.text(`label.honourKind.${honour.kind}`)}`}
      editor={editor}
      dirty={on !== date}
      input={{ honourId: honour.id, version: honour.version, on }}
      parser={endHonourInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => <TextField label={t("endOn")} type="date" required autoFocus value={on} onChange={setOn} hint={t("endHint")} error={error("on")} width="full" />}
    </ActForm>
  );
}
