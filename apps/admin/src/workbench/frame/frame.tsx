import { Group, Panel as SizedPanel, Separator } from "react-resizable-panels";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { updateLayout, useLayout } from "../../platform/layout/layout-store.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { ActivityBar } from "../activity-bar/activity-bar.tsx";
import { EditorArea } from "../editor-area/editor-area.tsx";
import { Panel } from "../panel/panel.tsx";
import { SideBar } from "../side-bar/side-bar.tsx";
import { StatusBar } from "../status-bar/status-bar.tsx";
import { Banners } from "./banners.tsx";
import styles from "./frame.module.css";
import { KeptPanel } from "./kept-panel.tsx";
import { TitleBar } from "./title-bar.tsx";
import { usePageTitle } from "./use-page-title.ts";

const texts = defineTexts(
  { sideBar: "调整侧栏宽度", panel: "调整面板高度", editors: "编辑器" },
  {
    sideBar: "Resize the side bar",
    panel: "Resize the panel",
    editors: "Editors",
  },
);

const SMALLEST_SIDE_BAR = 170;
const SMALLEST_PANEL = 100;

/** Where everything stands. The editors keep their place in the tree while bars come and go, so none of them mounts anew. */
export function Frame() {
  const t = useTexts(texts);
  usePageTitle();
  const layout = useLayout();
  const { past } = useAsOf();
  const maximized = layout.panelVisible && layout.panelMaximized;
  const panel = (
    <Panel
      active={layout.panelView}
      onActiveChange={(panelView) => updateLayout({ panelView })}
      onClose={() => updateLayout({ panelVisible: false })}
      maximized={maximized}
      onMaximizedChange={(panelMaximized) => updateLayout({ panelMaximized })}
    />
  );
  return (
    <div className={styles["frame"]} data-past={past || undefined}>
      <TitleBar />
      <Banners />
      <div className={styles["middle"]}>
        <ActivityBar />
        <main className={styles["main"]}>
          <Group id="columns" orientation="horizontal" className={styles["grow"]}>
            {layout.sideBarVisible ? (
              <>
                <KeptPanel id="side-bar" size={layout.sideBarWidth} minSize={SMALLEST_SIDE_BAR} maxSize="60%" onSize={(sideBarWidth) => updateLayout({ sideBarWidth })}>
                  <SideBar />
                </KeptPanel>
                <Separator id="side-bar-sash" className={styles["sash"]} aria-label={t("sideBar")} />
              </>
            ) : null}
            <SizedPanel id="main" minSize={240}>
              <Group id="rows" orientation="vertical" className={styles["grow"]}>
                <SizedPanel id="editors-panel" minSize={maximized ? 0 : 120} className={maximized ? styles["covered"] : undefined}>
                  <section className={styles["editors"]} data-region="editor" aria-label={t("editors")} inert={maximized}>
                    <EditorArea />
                  </section>
                </SizedPanel>
                {layout.panelVisible ? (
                  <>
                    <Separator id="panel-sash" className={styles["sash"]} aria-label={t("panel")} disabled={maximized} />
                    {maximized ? (
                      <SizedPanel id="panel-maximized" defaultSize="100%" minSize="100%">
                        {panel}
                      </SizedPanel>
                    ) : (
                      <KeptPanel id="panel" size={layout.panelHeight} minSize={SMALLEST_PANEL} onSize={(panelHeight) => updateLayout({ panelHeight })}>
                        {panel}
                      </KeptPanel>
                    )}
                  </>
                ) : null}
              </Group>
            </SizedPanel>
          </Group>
        </main>
      </div>
      <StatusBar />
    </div>
  );
}
