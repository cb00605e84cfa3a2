import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonTone = "primary" | "normal" | "danger" | "link";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  readonly tone?: ButtonTone;
  readonly icon?: IconName;
  readonly small?: boolean;
  /** Work is under way: a turning icon, and no second click. */
  readonly busy?: boolean;
  /** Why the button cannot be used now. It stays in the tab order, so that the reason can be read. */
  readonly disabledReason?: string | null | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone = "normal", icon, small = false, busy = false, disabledReason, title, onClick, type = "button", children, ...rest }: ButtonProps) {
  const barred = busy || (disabledReason !== undefined && disabledReason !== null);
  return (
    <button
      {...rest}
      type={barred ? "button" : type}
      title={disabledReason ?? title}
      aria-disabled={barred || undefined}
      aria-busy={busy || undefined}
      className={classNames(styles["button"], styles[tone], small && styles["small"])}
      onClick={barred ? undefined : onClick}
    >
      {busy ? <Icon name="loading" spin /> : icon === undefined ? null : <Icon name={icon} />}
      {children === undefined ? null : <span className={styles["text"]}>{children}</span>}
    </button>
  );
}
