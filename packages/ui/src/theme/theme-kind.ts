/** The two looks; what is stored may also be "as the system". */
export type ThemeKind = "light" | "dark";
