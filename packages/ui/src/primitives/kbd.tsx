import styles from "./kbd.module.css";

export interface KbdProps {
  /** Keys of a chord are parted by `+` or a space, each drawn as its own cap. */
  readonly children: string;
}

export function Kbd({ children }: KbdProps) {
  const keys = children.split(/(?<=[^+\s])\+|\s+/u).filter((key) => key !== "");
  return (
    <span className={styles["keys"]}>
      {keys.map((key, at) => (
        <kbd key={`${at}${key}`}>{key}</kbd>
      ))}
    </span>
  );
}
