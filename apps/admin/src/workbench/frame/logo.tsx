import styles from "./frame.module.css";

/** Geese in formation. */
export function Logo({ size = 18 }: { readonly size?: number }) {
  return (
    <svg className={styles["logo"]} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M10 6.500l6 3.500 6-3.500" />
        <path d="M3.500 15l5.500 3.500 5.500-3.500" />
        <path d="M17.500 15l5.500 3.500 5.500-3.500" />
        <path d="M10 23.500l6 3.500 6-3.500" opacity="0.55" />
      </g>
    </svg>
  );
}
