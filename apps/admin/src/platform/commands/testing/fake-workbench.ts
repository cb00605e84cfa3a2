import type { FoldedCond } from "@yanzhen/domain/access";
import { QueryClient } from "@tanstack/react-query";
import type { Notice, Workbench } from "../../shell/workbench.ts";

export interface FakeWorkbench extends Workbench {
  readonly said: Notice[];
}

/** A workbench that writes down what it was told. */
export function fakeWorkbench(conditions: Readonly<Record<string, FoldedCond>> = {}, patch: Partial<Workbench> = {}): FakeWorkbench {
  const said: Notice[] = [];
  return {
    said,
    open: () => undefined,
    active: () => null,
    run: () => Promise.resolve(),
    notify: (notice) => {
      said.push(notice);
    },
    confirm: () => Promise.resolve(true),
    ask: () => Promise.resolve(null),
    pick: () => Promise.resolve(null),
    progress: (_, work) => work(() => undefined),
    session: () => ({
      account: { id: "a", name: "陈立新", username: "demo" },
      demo: true,
      mustChangePassword: false,
      scope: null,
      grants: [],
      conditions,
      personId: null,
      businessToday: "2026-10-31",
      earliestDate: "1921-07-01",
      clockMovable: true,
      start: { units: true, people: true, officers: true, accounts: true, activated: true, roles: true, verified: true, systemAdmins: [], securityAdmins: [] },
    }),
    at: () => ({}),
    look: () => ({ asOf: null, knownOn: null }),
    setLook: () => undefined,
    setAsOf: () => undefined,
    locale: () => "zh-CN",
    queryClient: new QueryClient(),
    showView: () => undefined,
    showPanel: () => undefined,
    ...patch,
  };
}
