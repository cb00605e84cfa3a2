import { Button } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useStore } from "../../platform/shell/store.ts";
import { Modal } from "../dialogs/modal.tsx";
import modalStyles from "../dialogs/modal.module.css";
import { unsavedStore } from "./unsaved-store.ts";

const texts = defineTexts(
  { title: "“{name}”有未保存的修改", detail: "不保存就关闭，这些修改会丢失。", save: "保存", discard: "不保存", stay: "取消" },
  { title: "“{name}” has unsaved changes", detail: "They are lost if you close without saving.", save: "Save", discard: "Don't Save", stay: "Cancel" },
);

export function UnsavedDialog() {
  const t = useTexts(texts);
  const asked = useStore(unsavedStore);
  if (asked === null) return null;
  const title = t("title", { name: asked.name });
  return (
    <Modal label={title} onDismiss={() => asked.answer("stay")}>
      <h2 className={modalStyles["title"]}>{title}</h2>
      <p className={modalStyles["detail"]}>{t("detail")}</p>
      <div className={modalStyles["actions"]}>
        {asked.canSave ? (
          <Button tone="primary" onClick={() => asked.answer("save")}>
            {t("save")}
          </Button>
        ) : null}
        <Button tone="danger" onClick={() => asked.answer("discard")}>
          {t("discard")}
        </Button>
        <Button onClick={() => asked.answer("stay")}>{t("stay")}</Button>
      </div>
    </Modal>
  );
}
