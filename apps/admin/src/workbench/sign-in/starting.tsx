import styles from "./starting.module.css";

/** Before it is known who is signed in; shown only when that takes a moment. */
export function Starting() {
  return <div className={styles["starting"]} role="progressbar" aria-label="雁阵" />;
}
