import { useState } from "react";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { FormField } from "./form-field.tsx";

const texts = defineTexts(
  {
    password: "新密码",
    repeat: "再输一次新密码",
    mismatch: "两次输入的不一样",
    hint: "用几个词连成的长句最好。不要含账号、姓名、地名，也不要用常见密码。",
  },
  {
    password: "New password",
    repeat: "New password again",
    mismatch: "The two entries differ",
    hint: "A long phrase of several words is best. Leave out the account, your name and place names, and avoid common passwords.",
  },
);

/** A new password, typed twice; the browser refuses to send two that differ. */
export function NewPassword() {
  const t = useTexts(texts);
  const [password, setPassword] = useState("");
  return (
    <>
      <FormField
        name="next"
        label={t("password")}
        type="password"
        autoComplete="new-password"
        maxLength={128}
        hint={t("hint")}
        onChange={(event) => setPassword(event.target.value)}
      />
      <FormField
        name="repeat"
        label={t("repeat")}
        type="password"
        autoComplete="new-password"
        maxLength={128}
        onChange={(event) => event.target.setCustomValidity(event.target.value === password ? "" : t("mismatch"))}
      />
    </>
  );
}
