import { Button, Callout, FieldList, Link, type OpenHow, Section } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { UnitData } from "../unit-data.ts";
import { unitTexts } from "../unit.texts.ts";
import { CompoundForm } from "./compound-form.tsx";
import styles from "./overview.module.css";
import { UnitHonours } from "./unit-honours.tsx";
import { UnitHistory } from "./unit-history.tsx";

/** Facts of the unit, of the compound it is, and its names and places over time. */
export function UnitFacts({ unit, editor }: { readonly unit: UnitData; readonly editor: EditorHandle }) {
  const t = useTexts(unitTexts);
  const { past } = useAsOf();
  const [editing, setEditing] = useState(false);
  const wb = useWorkbench();
  const to = (uri: Uri) => ({ href: uri, onOpen: (how: OpenHow) => wb.open(uri, how) });
  const { compound } = unit;
  const reason = useChangeReason()(unit.can, "org.editCompound");
  const edit = (
    <Button small icon="edit" disabledReason={reason} onClick={() => setEditing(true)}>
      {t("edit")}
    </Button>
  );
  return (
    <div className={styles["page"]}>
      <Section title={t("facts")}>
        <FieldList
          items={[
            { label: t("code"), value: unit.code },
            { label: t("since"), value: unit.from },
            ...(unit.to === null ? [] : [{ label: t("until"), value: unit.to }]),
            ...(unit.level === "compound"
              ? []
              : [
                  {
                    label: t("children"),
                    value: unit.childCount === 0 ? 0 : <Link {...to(uris.units.to({ unit: unit.id, direct: true }))}>{unit.childCount}</Link>,
                  },
                  { label: t("people"), value: unit.people === 0 ? 0 : <Link {...to(uris.roster.to({ unit: unit.id }))}>{unit.people.toLocaleString("en-US")}</Link> },
                ]),
          ]}
        />
      </Section>
      {compound === null ? null : editing && !past ? (
        <CompoundForm unitId={unit.id} compound={compound} editor={editor} onDone={() => setEditing(false)} />
      ) : (
        <Section title={t("compound")} actions={edit}>
          {past && editing ? <Callout tone="info">{t("past")}</Callout> : null}
          <CompoundFacts compound={compound} />
        </Section>
      )}
      <UnitHonours unit={unit} />
      <UnitHistory history={unit.history} />
    </div>
  );
}

function CompoundFacts({ compound }: { readonly compound: NonNullable<UnitData["compound"]> }) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  const cls = compound.difficulty ?? compound.proposed.class;
  const difficulty = cls === null ? null : `${domain.text(`label.difficulty.${cls}`)}${compound.difficulty === null ? t("proposed") : ""}`;
  return (
    <FieldList
      items={[
        { label: t("households"), value: compound.households },
        { label: t("buildings"), value: compound.buildings },
        { label: t("builtYear"), value: compound.builtYear },
        { label: t("propertyFirm"), value: compound.propertyFirm === "" ? t("noFirm") : compound.propertyFirm },
        { label: t("ownersCommittee"), value: compound.hasOwnersCommittee === null ? null : t(compound.hasOwnersCommittee ? "yes" : "no") },
        { label: t("difficulty"), value: difficulty },
        { label: t("note"), value: compound.note, wide: true },
      ]}
    />
  );
}
