import { type Command, InvalidArgumentError } from "commander";

import { seedDemo } from "../../modules/demo/public.ts";
import { initialiseInstance, invitationLines } from "../../modules/instance/public.ts";
import { DEMO_TENANT, rememberKey, servicesOf } from "../../platform/open-instance.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { backUp } from "../back-up.ts";
import { passphraseIn } from "../passphrase-file.ts";
import { restoreFrom } from "../restore-from.ts";
import { tellState } from "../tell-state.ts";
import { printing, type Printing, type Shell } from "../shell.ts";

interface Init extends Printing {
  readonly name?: string;
  readonly code?: string;
}

interface Seed extends Printing {
  readonly size?: number;
  readonly seed?: number;
}

interface Archiving extends Printing {
  readonly passphraseFile?: string;
}

const archiving = (command: Command): Command =>
  printing(command).option("--passphrase-file <file>", "口令在此文件的第一行，备份加密 / encrypted; the passphrase is this file's first line");

const passphraseOf = (shell: Shell, { passphraseFile }: Archiving): string | null => passphraseIn(passphraseFile === undefined ? null : shell.file(passphraseFile));

const size = (told: string): number => {
  const wanted = Number(told);
  if (!(wanted >= 0.02 && wanted <= 100)) throw new InvalidArgumentError("0.02–100");
  return wanted;
};

const MOST = 2 ** 32 - 1;

const seedNumber = (told: string): number => {
  if (!/^\d{1,10}$/u.test(told) || Number(told) > MOST) throw new InvalidArgumentError(`0–${String(MOST)}`);
  return Number(told);
};

/** `init`, `seed`, `state`, `backup`, `restore`: the operator's, over the store as a whole. */
export function storeCommands(program: Command, shell: Shell): void {
  printing(program.command("init").description("建立一个空的区：根单位、三员、一名区级干部 / make an empty district with its three administrators and one officer"))
    .option("--name <name>", "区的名称 / the district's name")
    .option("--code <code>", "六位代码 / its six-digit code")
    .action(async (options: Init) => {
      const { opened, config } = await shell.line.store();
      const made = await initialiseInstance(opened, config, options, shell.line.ask);
      if (!made.ok) throw new RefusedError(made.refusal);
      shell.print(options, made.value, () => invitationLines(made.value));
    });

  printing(program.command("seed").description("在空的目录里生成演示区 / make the demo district in an empty store"))
    .option("--size <n>", "规模，1 为全区；只有 1 显示文档中的各项数字 / size; only 1 shows the documented figures", size)
    .option("--seed <n>", "随机种子：同一种子和规模，任何机器上都是同样的区 / the seed: with one seed and size, the same district on any machine", seedNumber)
    .action(async (options: Seed) => {
      const { opened, config } = await shell.line.store();
      if (opened.tenant !== null) throw new RefusedError({ code: "instance.exists" });
      const services = servicesOf(opened, config, { id: DEMO_TENANT, demo: true });
      const rows = await seedDemo(
        services,
        { ...(options.size === undefined ? {} : { size: options.size }), ...(options.seed === undefined ? {} : { seed: options.seed }) },
        shell.line.err,
      );
      await rememberKey(services);
      shell.print(options, { tenant: DEMO_TENANT, rows }, () => [`${Object.values(rows).reduce((sum, count) => sum + count, 0)} rows`]);
    });

  printing(program.command("state").description("全部业务数据的校验值：撤销之后与之前相同 / the hash of all business rows: the same after an undo as before")).action(
    async (options: Printing) => {
      const told = await tellState(await shell.services());
      shell.print(options, told, () => [`state hash ${told.stateHash}`]);
    },
  );

  archiving(program.command("backup").description("把全部数据写成一个文件 / write the whole store to one archive").argument("<file>")).action(
    async (file: string, options: Archiving) => {
      const made = await backUp(await shell.services(), shell.file(file), passphraseOf(shell, options));
      shell.print(options, made, () => [`${made.file}\tstate hash ${made.stateHash}`]);
    },
  );

  archiving(program.command("restore").description("从备份恢复到空的目录 / bring an archive into an empty store").argument("<file>")).action(
    async (file: string, options: Archiving) => {
      const made = await restoreFrom(await shell.line.store({ ownKey: false }), shell.file(file), passphraseOf(shell, options));
      shell.print(options, made, () => [`${made.file}\tstate hash ${made.stateHash}`]);
    },
  );
}
