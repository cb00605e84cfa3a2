import { Button, Callout } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { administrationTexts } from "../administration.texts.ts";
import styles from "./administration.module.css";

export interface ToldOnceProps {
  readonly secret: string;
  /** What to do with it and how long it holds. */
  readonly advice: string;
  readonly copy: string;
}

/** A secret that is shown this once: large enough to be read over the telephone, and copied by one key. */
export function ToldOnce({ secret, advice, copy }: ToldOnceProps) {
  const t = useTexts(administrationTexts);
  const [copied, setCopied] = useState(false);
  const take = (): void => {
    void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  };
  return (
    <div className={styles["toldOnce"]}>
      <output className={styles["secret"]}>{secret}</output>
      <Button icon={copied ? "check" : "copy"} onClick={take}>
        {copied ? t("copied") : copy}
      </Button>
      <Callout tone="warning" live>
        {advice}
      </Callout>
    </div>
  );
}
