import "@yanzhen/ui/theme/tokens.css";
import "@yanzhen/ui/theme/base.css";
import { nonceForStyles, styleNonce } from "@yanzhen/ui/theme";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { followLocale } from "./platform/i18n/locale-store.ts";
import { loadSession } from "./platform/session/session-actions.ts";
import { followTheme } from "./platform/theme/theme-store.ts";

nonceForStyles(styleNonce());
followTheme();
followLocale();
void loadSession();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
