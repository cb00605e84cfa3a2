import { defineCommand } from "../../../platform/commands/command.ts";
import { dirtyTabs } from "../../../platform/editors/tab-store.ts";
import { signOut } from "../../../platform/session/session-actions.ts";
import { uris } from "../../../platform/uris/uris.ts";

const category = { zh: "账号", en: "Account" };

export const sessionCommands = [
  defineCommand({
    id: "workbench.signOut",
    category,
    title: { zh: "退出登录", en: "Sign Out" },
    icon: "sign-out",
    run: async (_, workbench) => {
      const unsaved = dirtyTabs().length;
      const sure =
        unsaved === 0 ||
        (await workbench.confirm({
          title: { zh: "有没有保存的修改，仍要退出吗？", en: "There are unsaved edits. Sign out all the same?" },
          detail: { zh: `${String(unsaved)} 个编辑器里的修改会丢失。`, en: `Edits in ${String(unsaved)} editors will be lost.` },
          confirm: { zh: "不保存，退出", en: "Sign Out Without Saving" },
          tone: "danger",
        }));
      if (sure) await signOut();
    },
  }),
  defineCommand({ id: "workbench.openAccount", category, title: { zh: "我的账号", en: "My Account" }, icon: "account", run: (_, workbench) => workbench.open(uris.account.to()) }),
  defineCommand({
    id: "workbench.refetch",
    category: { zh: "视图", en: "View" },
    title: { zh: "重新读取数据", en: "Refresh Data" },
    icon: "refresh",
    run: async (_, workbench) => {
      await workbench.queryClient.invalidateQueries();
    },
  }),
  defineCommand({ id: "workbench.reload", category: { zh: "视图", en: "View" }, title: { zh: "重新载入页面", en: "Reload Page" }, icon: "refresh", run: () => location.reload() }),
];
