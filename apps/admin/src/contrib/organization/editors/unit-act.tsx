import { closeUnitInput, createUnitInput, levelOfKind, mayStandUnder, moveUnitInput, renameUnitInput, type UnitKind, unitKinds } from "@yanzhen/domain/org";
import { Callout, SelectField, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { ActForm } from "../../../platform/editors/act-form.tsx";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { UnitPick } from "../../../platform/records/unit-pick.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitActTexts } from "../unit-act.texts.ts";
import type { UnitData } from "../unit-data.ts";
import styles from "./unit-act.module.css";
import { UnitImpact, useImpact } from "./unit-impact.tsx";

export interface UnitActProps {
  readonly unit: UnitData;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

/** The form of one change of the tree; each shows what it touches before it is saved. */
export const unitActs = { create: CreateUnit, rename: RenameUnit, move: MoveUnit, close: CloseUnit } as const;

const digits = { district: 6, township: 9, community: 12, grid: 12, compound: 14 } as const satisfies Record<(typeof levelOfKind)[UnitKind], number>;

function CreateUnit({ unit, editor, onDone }: UnitActProps) {
  const t = useTexts(unitActTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { date } = useAsOf();
  const kinds = unitKinds.filter((kind) => mayStandUnder(kind, unit.kind));
  const [name, setName] = useState("");
  const [chosen, setKind] = useState<UnitKind | null>(null);
  const [code, setCode] = useState("");
  const [from, setFrom] = useState(date);
  const [households, setHouseholds] = useState("");
  const change = useChange(trpc.org.createUnit.mutationOptions(), { done: (_, told) => t("made", { name: told.name }) });
  const kind = chosen ?? kinds[0];
  if (kind === undefined) return <Callout tone="info">{t("noneBelow")}</Callout>;
  const compound = levelOfKind[kind] === "compound";
  const facts = compound && households.trim() !== "" ? { compound: { households: Number(households) } } : {};
  return (
    <ActForm
      title={t("createUnder", { parent: unit.name })}
      editor={editor}
      blocked={unit.can["org.createUnit"]}
      dirty={name !== ""}
      input={{ name, kind, code: code.trim() === "" ? null : code.trim(), parentId: unit.id, from, ...facts }}
      parser={createUnitInput}
      change={change}
      onDone={({ unitId }) => {
        onDone();
        wb.open(uris.unit.to({ id: unitId }));
      }}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <TextField label={t("name")} required autoFocus value={name} onChange={setName} error={error("name")} width="full" />
          <SelectField label={t("kind")} value={kind} onChange={setKind} width="full" options={kinds.map((value) => ({ value, label: domain.text(`label.unitKind.${value}`) }))} />
          <TextField label={t("from")} type="date" required value={from} onChange={setFrom} hint={t("onHint")} error={error("from") ?? error("parentId")} width="full" />
          <TextField label={t("code")} value={code} onChange={setCode} hint={t("codeHint", { n: digits[levelOfKind[kind]] })} error={error("code")} width="full" />
          {compound ? (
            <>
              <TextField label={t("households")} type="number" min="0" value={households} onChange={setHouseholds} error={error("households")} width="full" />
              <p data-wide className={styles["note"]}>
                {t("compoundNote")}
              </p>
            </>
          ) : null}
        </>
      )}
    </ActForm>
  );
}

function RenameUnit({ unit, editor, onDone }: UnitActProps) {
  const t = useTexts(unitActTexts);
  const { date } = useAsOf();
  const [name, setName] = useState(unit.name);
  const [on, setOn] = useState(date);
  const change = useChange(trpc.org.renameUnit.mutationOptions(), { done: () => t("renamed") });
  return (
    <ActForm
      title={`${t("rename")} · ${unit.name}`}
      editor={editor}
      blocked={unit.can["org.renameUnit"]}
      dirty={name !== unit.name}
      input={{ unitId: unit.id, name, on }}
      parser={renameUnitInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <TextField label={t("newName")} required autoFocus value={name} onChange={setName} error={error("name")} width="full" />
          <TextField label={t("on")} type="date" required value={on} onChange={setOn} hint={t("onHint")} error={error("on")} width="full" />
          <p data-wide className={styles["note"]}>
            {t("renameNote", { name: unit.name })}
          </p>
        </>
      )}
    </ActForm>
  );
}

function MoveUnit({ unit, editor, onDone }: UnitActProps) {
  const t = useTexts(unitActTexts);
  const { date } = useAsOf();
  const [parent, setParent] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [on, setOn] = useState(date);
  const impact = useImpact(unit.id, on);
  const change = useChange(trpc.org.moveUnit.mutationOptions(), { done: () => t("moved") });
  return (
    <ActForm
      title={`${t("move")} · ${unit.name}`}
      editor={editor}
      blocked={unit.can["org.moveUnit"]}
      dirty={parent !== null}
      input={{ unitId: unit.id, parentId: parent?.id ?? "", on }}
      parser={moveUnitInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <UnitPick label={t("newParent")} required autoFocus chosen={parent} onPick={(id, name) => setParent(id === null ? null : { id, name })} error={error("parentId")} />
          <TextField label={t("on")} type="date" required value={on} onChange={setOn} hint={t("onHint")} error={error("on")} width="full" />
          <p data-wide className={styles["note"]}>
            {t("moveNote")}
          </p>
          <UnitImpact impact={impact} moving />
        </>
      )}
    </ActForm>
  );
}

function CloseUnit({ unit, editor, onDone }: UnitActProps) {
  const t = useTexts(unitActTexts);
  const domain = useDomainText();
  const { date } = useAsOf();
  const [on, setOn] = useState(date);
  const impact = useImpact(unit.id, on);
  const change = useChange(trpc.org.closeUnit.mutationOptions(), { done: () => t("closed") });
  const stands = impact.data?.close ?? null;
  // The table below names them one by one.
  const settle = stands !== null && (impact.data?.own.some((rows) => rows.settle) ?? false) && stands.field === undefined;
  return (
    <ActForm
      title={`${t("close")} · ${unit.name}`}
      editor={editor}
      blocked={unit.can["org.closeUnit"]}
      reason={stands === null ? null : domain.refusal(stands)}
      dirty={on !== date}
      input={{ unitId: unit.id, on }}
      parser={closeUnitInput}
      change={change}
      onDone={onDone}
      onCancel={onDone}
    >
      {(error) => (
        <>
          <TextField label={t("closeOn")} type="date" required autoFocus value={on} onChange={setOn} hint={t("closeHint")} error={error("on")} width="full" />
          <UnitImpact impact={impact} moving={false} />
          {stands === null ? null : (
            <div data-wide>
              <Callout tone="warning">{settle ? t("settleFirst") : domain.refusal(stands)}</Callout>
            </div>
          )}
        </>
      )}
    </ActForm>
  );
}
