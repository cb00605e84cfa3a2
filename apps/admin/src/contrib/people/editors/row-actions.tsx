import type { Refusal } from "@yanzhen/domain/kernel";
import { Button } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { recordTexts } from "../record.texts.ts";
import styles from "./person.module.css";

interface RowActionsProps {
  /** What the row is called, for a screen reader and the question before it goes. */
  readonly name: string;
  readonly may: { readonly edit: true | Refusal | undefined; readonly remove: true | Refusal | undefined };
  readonly onEdit: () => void;
  readonly onRemove: () => Promise<unknown>;
  readonly children?: ReactNode;
}

/** What can be done with one row of a file; nothing where it may not be changed. */
export function RowActions({ name, may, onEdit, onRemove, children }: RowActionsProps) {
  const t = useTexts(recordTexts);
  const wb = useWorkbench();
  const remove = async (): Promise<void> => {
    const sure = await wb.confirm({
      title: { zh: `删除“${name}”？`, en: `Remove “${name}”?` },
      detail: { zh: "只用于登记有误的记录；删除后可在“历史”里撤销。", en: "For what was entered by mistake; History can bring it back." },
      confirm: { zh: "删除", en: "Remove" },
      tone: "danger",
    });
    if (sure) await onRemove();
  };
  return (
    <span className={styles["rowActions"]}>
      {children}
      {may.edit === true ? (
        <Button small tone="link" aria-label={t("editOf", { name })} onClick={onEdit}>
          {t("edit")}
        </Button>
      ) : null}
      {may.remove === true ? (
        <Button small tone="link" aria-label={t("removeOf", { name })} onClick={() => void remove()}>
          {t("remove")}
        </Button>
      ) : null}
    </span>
  );
}
