import { refusalText } from "@yanzhen/domain/messages";
import { type Command, Option } from "commander";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";

import { importFile, type ImportKind, importKinds, type ImportReport, rosterAtFirst } from "../../modules/exchange/public.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { EXIT } from "../exit-code.ts";
import { type Acting, acting, date, type Shell, unitId } from "../shell.ts";

interface Importing extends Acting {
  readonly dryRun?: true;
  readonly allOrNothing?: true;
}

const abouts = {
  units: "单位表 / a list of units",
  roster: "花名册 / a roster",
  postings: "驻点安排表 / a list of postings",
  reserve: "后备干部花名册 / a list of reserves",
} as const satisfies Record<ImportKind, string>;

interface Exporting extends Acting {
  readonly asOf?: string;
  readonly unit?: string;
  readonly format: "xlsx" | "csv";
  readonly force?: true;
}

/** `import units|roster|postings|reserve FILE`, `export roster FILE`. */
export function exchangeCommands(program: Command, shell: Shell): void {
  const imports = program.command("import").description("导入单位的表格（.xlsx 或 CSV） / load an office's list (.xlsx or CSV)");
  for (const kind of importKinds) {
    acting(imports.command(kind).description(abouts[kind]).argument("<file>"))
      .option("--dry-run", "只说会怎样，不写入 / only say what would happen")
      .option("--all-or-nothing", "有一行不收就全部不收 / one refused row refuses the file")
      .action((file: string, options: Importing) => runImport(shell, kind, file, options));
  }
  exportCommands(program.command("export").description("导出 / write a list to a file"), shell);
}

function exportCommands(exports: Command, shell: Shell): void {
  acting(exports.command("roster").description("花名册，与屏幕所见相同 / the roster, as the screen shows it").argument("<file>"))
    .option("--as-of <date>", "所看日期，默认今天 / the day, today when left out", date)
    .option("--unit <code>", "单位编码，默认权限内全部 / a unit's code, everything in scope when left out")
    .addOption(new Option("--format <format>", "格式 / the format").choices(["xlsx", "csv"]).default("xlsx"))
    .option("--force", "覆盖已有文件 / replace a file that is there")
    .action((named: string, options: Exporting) =>
      shell.as(options, async (api) => {
        const file = shell.file(named);
        if (options.force !== true && existsSync(file)) throw new RefusedError({ code: "cli.fileExists", facts: { file } });
        const unit = options.unit === undefined ? {} : { unitId: await unitId(api, options.unit, options.asOf) };
        const made = await api.exchange.exportList({
          list: "roster",
          ...rosterAtFirst,
          question: { ...unit, at: options.asOf === undefined ? {} : { asOf: options.asOf } },
          format: options.format,
        });
        const bytes = Buffer.from(made.base64, "base64");
        await writeFile(file, bytes, { mode: 0o600 }).catch(() => {
          throw new RefusedError({ code: "archive.notWritten", facts: { file } });
        });
        shell.print(options, { file, bytes: bytes.length, exportId: made.exportId }, () => [file]);
      }),
    );
}

async function runImport(shell: Shell, kind: ImportKind, file: string, options: Importing): Promise<void> {
  const bytes = await readFile(shell.file(file)).catch(() => null);
  if (bytes === null) throw new RefusedError({ code: "archive.missing", facts: { file: shell.file(file) } });
  const report = await shell.as(options, async (_api, ctx) => {
    const done = await importFile(ctx, {
      kind,
      fileName: basename(file),
      bytes: new Uint8Array(bytes),
      dryRun: options.dryRun === true,
      allOrNothing: options.allOrNothing === true,
    });
    if (!done.ok) throw new RefusedError(done.refusal);
    return done.value;
  });
  shell.print(options, report, () => linesOf(report));
  if (report.counts.refused > 0 || report.missing.length > 0) shell.exit = EXIT.found;
}

function linesOf({ counts, rows, missing, changeSetId }: ImportReport): readonly string[] {
  return [
    `新增 ${counts.new}  修改 ${counts.changed}  未变 ${counts.unchanged}  不收 ${counts.refused}  提醒 ${counts.warned}${changeSetId === null ? "  （未写入）" : ""}`,
    ...missing.map((field) => `缺列 / column missing: ${field}`),
    ...rows.flatMap(({ sheetRow, label, issues }) =>
      issues.map(({ field, severity, refusal }) => `${severity === "error" ? "✗" : "!"} ${sheetRow}\t${label}\t${field ?? ""}\t${refusalText(refusal, "zh-CN")}`),
    ),
  ];
}
