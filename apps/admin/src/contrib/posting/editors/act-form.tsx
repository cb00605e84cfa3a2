import type { Refusal } from "@yanzhen/domain/kernel";
import { Button, Callout, Section } from "@yanzhen/ui/primitives";
import { type ReactNode, useEffect } from "react";
import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import { useSave } from "../../../platform/editors/use-save.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { formTexts } from "../assign.texts.ts";
import type { PostingRow } from "../posting-data.ts";
import { postingTexts } from "../posting.texts.ts";
import styles from "./posting.module.css";

export interface ActFormProps {
  readonly posting: PostingRow;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}

interface ActFrameProps {
  readonly title: string;
  readonly button: string;
  readonly editor: EditorHandle;
  /** The command under way, with what the server said of it. */
  readonly change: { readonly pending: boolean; readonly refusal: Refusal | null };
  /** Why it cannot be sent yet. */
  readonly reason: Refusal | null;
  readonly dirty: boolean;
  readonly onSave: () => Promise<boolean>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of a posting: fields, a general refusal above them, and the two buttons. */
export function ActFrame({ title, button, editor, change, reason, dirty, onSave, onCancel, children }: ActFrameProps) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  // What is said of one field stands below that field.
  const refusal = change.refusal?.field === undefined ? change.refusal : null;
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const save = async (): Promise<boolean> => {
    if (reason !== null) return false;
    const saved = await onSave();
    if (saved) editor.setDirty(false);
    return saved;
  };
  useSave({ save });
  return (
    <Section title={title}>
      <div className={styles["form"]}>
        {refusal === null ? null : (
          <div className={styles["wide"]}>
            <Callout tone="error" live>
              {refusal.code === "edit.conflict" ? t("conflict") : domain.refusal(refusal)}
            </Callout>
          </div>
        )}
        {children}
        <div className={`${styles["wide"]} ${styles["buttons"]}`}>
          <Button tone="primary" busy={change.pending} disabledReason={reason === null ? null : domain.refusal(reason)} onClick={() => void save()}>
            {button}
          </Button>
          <Button onClick={onCancel}>{words("cancel")}</Button>
        </div>
      </div>
    </Section>
  );
}
