export type ThemeKind = "dark" | "light";

/**
 * Design tokens for antd's `ConfigProvider theme`, so that its controls sit in the workbench without a seam. Plain data:
 * this package does not load antd. `compactAlgorithm` is not used, because it shrinks text below what staff read.
 */
export function antdTokens(kind: ThemeKind) {
  const dark = kind === "dark";
  const container = dark ? "#313131" : "#ffffff";
  const field = { colorBgContainer: container };
  return {
    cssVar: { key: "yz" },
    hashed: false,
    token: {
      colorPrimary: dark ? "#0078d4" : "#005fb8",
      colorLink: dark ? "#4daafc" : "#005fb8",
      colorBgBase: dark ? "#1f1f1f" : "#ffffff",
      colorBgElevated: dark ? "#252526" : "#ffffff",
      colorText: dark ? "#cccccc" : "#3b3b3b",
      colorTextDescription: dark ? "#9d9d9d" : "#616161",
      colorTextPlaceholder: dark ? "#9d9d9d" : "#6f6f6f",
      colorBorder: dark ? "#4a4a4a" : "#cecece",
      colorBorderSecondary: dark ? "#2b2b2b" : "#e5e5e5",
      colorError: dark ? "#f88070" : "#b3261e",
      colorWarning: dark ? "#e2b93d" : "#855b00",
      colorSuccess: dark ? "#73c991" : "#23692f",
      fontSize: 13,
      controlHeight: 28,
      lineHeight: 1.45,
      borderRadius: 3,
      motion: false,
      fontFamily: "inherit",
      zIndexPopupBase: 1200,
    },
    components: {
      Form: { itemMarginBottom: 12 },
      Input: field,
      InputNumber: field,
      Select: field,
      DatePicker: field,
      TreeSelect: field,
      Cascader: field,
    },
  } as const;
}
