import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./icon-button.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "aria-label" | "children"> {
  readonly icon: IconName;
  /** Read aloud, and shown on hover. */
  readonly label: string;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
  readonly disabledReason?: string | null | undefined;
  readonly spin?: boolean;
  readonly size?: "normal" | "small";
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, pressed, disabledReason, spin = false, size = "normal", onClick, title, ...rest }: IconButtonProps) {
  const barred = disabledReason !== undefined && disabledReason !== null;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={barred ? `${label}\n${disabledReason}` : (title ?? label)}
      aria-pressed={pressed}
      aria-disabled={barred || undefined}
      className={classNames(styles["button"], size === "small" && styles["small"])}
      onClick={barred ? undefined : onClick}
    >
      <Icon name={icon} spin={spin} />
    </button>
  );
}
