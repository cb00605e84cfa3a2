import { createContext, useContext } from "react";

/** The tab a component stands in; empty outside the editor area. */
export const TabContext = createContext("");

export const useTabId = (): string => useContext(TabContext);
