import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { contribute } from "../../platform/contribute.ts";
import { cancelJob } from "./cancel-job.ts";

contribute({
  id: "jobs",
  title: { zh: "任务", en: "Jobs" },
  commands: [
    defineCommand<{ readonly id: string }>({
      id: "jobs.cancel",
      title: { zh: "停止任务", en: "Stop Job" },
      icon: "debug-stop",
      input: idInput,
      run: ({ id }, workbench) => cancelJob(id, workbench),
    }),
  ],
  panels: [
    {
      id: "jobs",
      title: { zh: "任务", en: "Jobs" },
      icon: "tasklist",
      order: 30,
      load: () => import("./jobs-panel.tsx"),
      badge: () => import("./jobs-badge.tsx"),
    },
  ],
  help: [{ topic: "jobs", title: { zh: "后台任务", en: "Background Jobs" }, load: () => import("./jobs.help.ts") }],
});
