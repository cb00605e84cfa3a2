import { refusalText, text } from "@yanzhen/domain/messages";
import type { Command } from "commander";

import { type Acting, acting, date, type Shell, unitId } from "../shell.ts";

interface OfUnit extends Acting {
  readonly asOf?: string;
  readonly unit?: string;
}

const at = ({ asOf }: OfUnit): { readonly asOf?: string } => (asOf === undefined ? {} : { asOf });

/** `overview`, `coverage`. */
export function reportingCommands(program: Command, shell: Shell): void {
  const ofUnit = (name: string, about: string): Command =>
    acting(program.command(name).description(about))
      .option("--as-of <date>", "所看日期，默认今天 / the day, today when left out", date)
      .option("--unit <code>", "单位编码，默认权限内全部 / a unit's code, everything in scope when left out");

  ofUnit("overview", "一个单位某日的各项数字 / the figures of a unit on a day").action((options: OfUnit) =>
    shell.as(options, async (api) => {
      const unit = options.unit === undefined ? {} : { unitId: await unitId(api, options.unit, options.asOf) };
      const overview = await api.reporting.overview({ ...unit, at: at(options) });
      shell.print(options, overview, () => [
        `${overview.unit?.name ?? ""} ${overview.asOf}`.trim(),
        ...overview.figures.map(({ key, printed, ratio, unknown }) =>
          [
            text(`label.metric.${key}`, {}, "zh-CN"),
            printed,
            ...(ratio === null ? [] : [`${ratio.numerator}/${ratio.denominator}`]),
            ...(unknown === null ? [] : [refusalText(unknown, "zh-CN")]),
          ].join("\t"),
        ),
      ]);
    }),
  );

  ofUnit("coverage", "驻点覆盖：下级单位与未覆盖小区 / coverage by the units below, and every uncovered compound by name").action((options: OfUnit) =>
    shell.as(options, async (api) => {
      const unit = options.unit === undefined ? {} : { unitId: await unitId(api, options.unit, options.asOf) };
      const coverage = await api.posting.coverage({ ...unit, at: at(options) });
      shell.print(options, coverage, () => [
        `${coverage.covered.numerator}/${coverage.covered.denominator}\t${coverage.printed}\t${coverage.asOf}`,
        ...coverage.parts.map((part) => `${part.name}\t${part.covered}/${part.compounds}`),
        ...coverage.uncovered.map((compound) => `- ${compound.parentName ?? ""} ${compound.name}`),
      ]);
    }),
  );
}
