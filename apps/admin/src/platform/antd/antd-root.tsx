import { antdTokens, styleNonce } from "@yanzhen/ui/theme";
import { ConfigProvider, theme } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useMemo, type ReactNode } from "react";
import { useLocale } from "../i18n/locale-store.ts";
import { useThemeKind } from "../theme/theme-store.ts";

const BUTTON = { autoInsertSpace: false } as const;

/** Around every antd control: the workbench's colours, language and style nonce. Only lazily loaded editors import it. */
export function AntdRoot({ children }: { readonly children: ReactNode }) {
  const kind = useThemeKind();
  const locale = useLocale();
  const config = useMemo(() => ({ ...antdTokens(kind), algorithm: kind === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm }), [kind]);
  const csp = useMemo(() => ({ nonce: styleNonce() }), []);
  return (
    <ConfigProvider locale={locale === "en" ? enUS : zhCN} theme={config} button={BUTTON} csp={csp}>
      {children}
    </ConfigProvider>
  );
}
