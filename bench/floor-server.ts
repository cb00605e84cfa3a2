import { createHash } from "node:crypto";
import { createServer } from "node:http";

import pg from "pg";

import { floorStatements, type FloorStatement } from "./floor-statements.ts";

/** The least a server can do: one session look-up and one named statement a request, and the JSON PostgreSQL made. */
pg.types.setTypeParser(pg.types.builtins.DATE, String);
const pool = new pg.Pool({ connectionString: process.env["FLOOR_DATABASE_URL"], max: 4, options: "-c search_path=app,ext -c jit=off" });

const ask = async (name: FloorStatement, values: readonly unknown[]): Promise<string | null> => {
  const { rows } = await pool.query<{ body?: string; id?: string }>({ name, text: floorStatements[name], values: [...values] });
  return rows[0]?.body ?? rows[0]?.id ?? null;
};

const screens: Readonly<Record<string, FloorStatement>> = { "/list": "list", "/profile": "profile", "/search": "search", "/dashboard": "dashboard" };

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://floor");
  const answer = (status: number, body: string): void => void response.writeHead(status, { "content-type": "application/json" }).end(body);
  const statement = screens[url.pathname];
  if (statement === undefined) return answer(200, "{}");
  const token = /yanzhen-sid=([^;]+)/u.exec(request.headers.cookie ?? "")?.[1] ?? "";
  void ask("session", [createHash("sha256").update(token).digest("hex")])
    .then((account) => (account === null ? null : ask(statement, url.searchParams.getAll("v"))))
    .then((body) => (body === null ? answer(401, "{}") : answer(200, body)))
    .catch((error: unknown) => answer(500, String(error)));
});
server.listen(Number(process.env["FLOOR_PORT"]), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
