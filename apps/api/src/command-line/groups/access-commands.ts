import { type Role, ROLES } from "@yanzhen/domain/access";
import { text } from "@yanzhen/domain/messages";
import { type Command, InvalidArgumentError, Option } from "commander";

import { RefusedError } from "../../platform/refused-error.ts";
import { type Api, printing, type Printing, type Shell } from "../shell.ts";

interface OnUnit extends Printing {
  readonly role: Role;
  readonly unit?: string;
}

const days = (told: string): number => {
  if (!/^\d{1,3}$/u.test(told)) throw new InvalidArgumentError("1–366");
  return Number(told);
};

const roleName = (role: string): string => text(`label.role.${role}`, {}, "zh-CN");

/** `user …`, `token …`: the operator's, by the procedures of the system and the security administrator. */
export function accessCommands(program: Command, shell: Shell): void {
  userCommands(program.command("user").description("账号与角色 / accounts and roles"), shell);
  tokenCommands(program.command("token").description("其他系统的接口令牌 / API tokens of other systems"), shell);
}

function userCommands(user: Command, shell: Shell): void {
  const about = (name: string, told: string): Command => printing(user.command(name).description(told).argument("<account>"));

  printing(user.command("list").description("全部账号 / every account")).action((options: Printing) =>
    shell.operator(async (api) => {
      const accounts = (await api.access.accounts()).map(({ username, name, state, grants, createdAt }) => ({
        username,
        name,
        state,
        createdAt,
        grants: grants.map(({ role, unitName }) => ({ role, unit: unitName })),
      }));
      shell.print(options, { accounts }, () =>
        accounts.map(({ username, name, state, grants }) =>
          [username, name, text(`label.accountState.${state}`, {}, "zh-CN"), ...grants.map(({ role, unit }) => `${roleName(role)} ${unit ?? ""}`.trim())].join("\t"),
        ),
      );
    }),
  );

  about("create", "新建账号，并给出只显示一次的激活码 / make an account and tell its activation code once")
    .requiredOption("--name <name>", "显示的姓名 / the name shown")
    .action((username: string, options: Printing & { readonly name: string }) =>
      shell.operator(async (api) => {
        const made = await api.access.createAccount({ username, name: options.name });
        shell.print(options, { username, activationCode: made.code, expires: made.expires }, () => [`${username}\t${made.code}`]);
      }),
    );

  about("reset", "重置为新的激活码，旧密码作废 / a new activation code; the old password opens nothing").action((username: string, options: Printing) =>
    shell.operator(async (api) => {
      const made = await api.access.resetActivation({ accountId: await accountId(api, username) });
      shell.print(options, { username, activationCode: made.code, expires: made.expires }, () => [`${username}\t${made.code}`]);
    }),
  );

  const plain = (name: "disable" | "enable" | "sign-out", told: string, run: (api: Api, id: string) => Promise<unknown>): void => {
    about(name, told).action((username: string, options: Printing) =>
      shell.operator(async (api) => {
        await run(api, await accountId(api, username));
        shell.print(options, { username, done: name }, () => [username]);
      }),
    );
  };
  plain("disable", "停用 / close an account and end its sessions", (api, id) => api.access.disableAccount({ accountId: id }));
  plain("enable", "启用 / open a closed account again", (api, id) => api.access.enableAccount({ accountId: id }));
  plain("sign-out", "结束其全部会话 / end every session of the account", (api, id) => api.access.endSessions({ accountId: id }));

  onUnit(about("grant", "授予角色 / give a role on a unit")).action((username: string, options: OnUnit) =>
    shell.operator(async (api, { unitId }) => {
      await api.access.grantRole({ accountId: await accountId(api, username), role: options.role, unitId: await unitId(options.unit) });
      shell.print(options, { username, role: options.role, unit: options.unit ?? null }, () => [`${username}\t${roleName(options.role)}`]);
    }),
  );

  onUnit(about("revoke", "收回角色 / take a role on a unit back")).action((username: string, options: OnUnit) =>
    shell.operator(async (api, { unitId }) => {
      const id = await accountId(api, username);
      const unit = await unitId(options.unit);
      const held = (await api.access.account({ id })).grants.find((grant) => grant.role === options.role && grant.unitId === unit);
      if (held === undefined) throw new RefusedError({ code: "record.notFound", facts: { entity: "grant" } });
      await api.access.revokeRole({ accountId: id, grantId: held.id });
      shell.print(options, { username, role: options.role, unit: options.unit ?? null }, () => [`${username}\t${roleName(options.role)}`]);
    }),
  );
}

function tokenCommands(token: Command, shell: Shell): void {
  printing(token.command("list").description("全部令牌；令牌本身只在创建时显示 / every token; the token itself was told once")).action((options: Printing) =>
    shell.operator(async (api) => {
      const tokens = await api.access.tokens();
      shell.print(options, { tokens }, () =>
        tokens.map(({ id, name, role, unitName, expiresAt, revokedAt }) =>
          [id, name, `${roleName(role)} ${unitName ?? ""}`.trim(), expiresAt ?? "", revokedAt === null ? "" : "×"].join("\t"),
        ),
      );
    }),
  );

  onUnit(printing(token.command("create").description("新建令牌，只显示一次 / make a token, told once").argument("<name>")))
    .requiredOption("--days <n>", "有效天数，1–366 / days it is valid", days)
    .action((name: string, options: OnUnit & { readonly days: number }) =>
      shell.operator(async (api, { unitId }) => {
        const made = await api.access.createToken({ name, role: options.role, unitId: await unitId(options.unit), days: options.days });
        shell.print(options, made, () => [made.token]);
      }),
    );

  printing(token.command("revoke").description("立即吊销 / end a token at once").argument("<id>")).action((tokenId: string, options: Printing) =>
    shell.operator(async (api) => {
      const ended = await api.access.revokeToken({ tokenId });
      shell.print(options, ended, () => [ended.tokenId]);
    }),
  );
}

function onUnit(command: Command): Command {
  return command
    .addOption(new Option("--role <role>", "角色 / the role").choices(ROLES).makeOptionMandatory())
    .option("--unit <code>", "单位编码，默认全区 / a unit's code, the district when left out");
}

async function accountId(api: Api, username: string): Promise<string> {
  const account = (await api.access.accounts()).find((known) => known.username === username.toLowerCase());
  if (account === undefined) throw new RefusedError({ code: "record.notFound", facts: { entity: "account" } });
  return account.id;
}
