import { setContextKeys } from "../commands/context-keys.ts";
import { persisted } from "../shell/persisted.ts";
import { useStore } from "../shell/store.ts";

export interface SectionLayout {
  readonly collapsed: boolean;
}

/** What stands where around the editors. Kept on this computer; what is open stands in the editor area's own model. */
export interface Layout {
  readonly sideBarVisible: boolean;
  readonly sideBarWidth: number;
  readonly activity: string | null;
  readonly sections: Readonly<Record<string, SectionLayout>>;
  readonly panelVisible: boolean;
  readonly panelHeight: number;
  readonly panelMaximized: boolean;
  readonly panelView: string | null;
}

const START: Layout = {
  sideBarVisible: true,
  sideBarWidth: 260,
  activity: null,
  sections: {},
  panelVisible: false,
  panelHeight: 240,
  panelMaximized: false,
  panelView: null,
};

export const layoutStore = persisted<Layout>("layout", readLayout);

/** Anything spoiled falls back to where a part stood at first. */
export function readLayout(kept: unknown): Layout {
  if (typeof kept !== "object" || kept === null) return START;
  const value = (name: keyof Layout): unknown => Reflect.get(kept, name) as unknown;
  const flag = (name: keyof Layout, initial: boolean): boolean => (value(name) === true ? true : value(name) === false ? false : initial);
  const text = (name: keyof Layout): string | null => (typeof value(name) === "string" ? (value(name) as string) : null);
  const pixels = (name: keyof Layout, initial: number): number => {
    const number = value(name);
    return typeof number === "number" && number >= 80 && number <= 4000 ? Math.round(number) : initial;
  };
  return {
    sideBarVisible: flag("sideBarVisible", START.sideBarVisible),
    sideBarWidth: pixels("sideBarWidth", START.sideBarWidth),
    activity: text("activity"),
    sections: readSections(value("sections")),
    panelVisible: flag("panelVisible", START.panelVisible),
    panelHeight: pixels("panelHeight", START.panelHeight),
    panelMaximized: flag("panelMaximized", false),
    panelView: text("panelView"),
  };
}

function readSections(kept: unknown): Layout["sections"] {
  if (typeof kept !== "object" || kept === null) return {};
  const entries: readonly (readonly [string, unknown])[] = Object.entries(kept);
  return Object.fromEntries(entries.map(([id, section]) => [id, { collapsed: typeof section === "object" && section !== null && Reflect.get(section, "collapsed") === true }]));
}

export function updateLayout(patch: Partial<Layout>): void {
  layoutStore.set((layout) => ({ ...layout, ...patch }));
}

export const useLayout = (): Layout => useStore(layoutStore);

/** Conditions of commands may ask what is on screen. */
export function followLayout(): () => void {
  const apply = (): void => {
    const { sideBarVisible, panelVisible } = layoutStore.get();
    setContextKeys({ sideBarVisible, panelVisible });
  };
  apply();
  return layoutStore.subscribe(apply);
}
