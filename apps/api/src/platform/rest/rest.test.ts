import { type SpecData, Validator } from "@seriousme/openapi-schema-validator";
import { initTRPC } from "@trpc/server";
import type { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { rootRouter } from "../../root-router.ts";
import { type DemoInstance, demoInstance } from "../../testing/demo-instance.ts";
import { hashApiToken } from "../auth/token-store.ts";
import { testDatabase } from "../db/testing/test-database.ts";
import { httpApp } from "../http/app.ts";
import type { ProcedureMeta } from "../trpc.ts";
import { openApiDocument } from "./openapi-document.ts";
import { inputOf, restOperations } from "./rest-operation.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

interface Coverage {
  readonly covered: { readonly numerator: number; readonly denominator: number };
  readonly parts: readonly { readonly unitId: string }[];
}

describe("reading for other systems", () => {
  let district: DemoInstance;
  let app: Hono;
  let streetId = "";
  let otherStreetId = "";
  const made: { tokenId: string; token: string }[] = [];
  beforeAll(async () => {
    district = await demoInstance(await testDatabase());
    app = httpApp({ services: district.services, router: rootRouter, consoleFolder: "/none", ownOrigins: () => [] });
    streetId = (await district.contextOf("demo-street")).actor.grants[0]?.unitId ?? "";
    const all = await (await district.as("demo-district")).posting.coverage({ at: {} });
    otherStreetId = all.parts.find((part) => part.unitId !== streetId)?.unitId ?? "";
  }, 120_000);

  const token = async (role: "districtOfficer" | "streetOfficer" | "communitySecretary" | "postedMember", unitId: string): Promise<{ tokenId: string; token: string }> => {
    const created = await (await district.as("demo-secadmin")).access.createToken({ name: `${role} ${made.length}`, role, unitId, days: 30 });
    made.push(created);
    return created;
  };
  const get = async (path: string, bearer?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const answer = await app.request(`http://127.0.0.1/api${path}`, { headers: { ...headers, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) } });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };

  test("is described by a valid OpenAPI 3.1 document, open to anybody", async () => {
    const { status, body } = await get("/openapi.json");
    expect(status).toBe(200);
    expect(await new Validator().validate(body as SpecData)).toEqual({ valid: true });
    expect(body).toMatchObject({ openapi: "3.1.1", servers: [{ url: "/api/v1" }], security: [{ token: [] }] });
    const { paths, components } = body as {
      paths: Record<string, { get: { operationId: string; parameters: readonly { name: string; in: string; required: boolean }[] } }>;
      components: { schemas: object };
    };
    expect(paths["/coverage"]?.get).toMatchObject({
      operationId: "posting.coverage",
      parameters: [
        { name: "unitId", in: "query", required: false, schema: { type: "string", format: "uuid" } },
        { name: "asOf", in: "query", required: false, schema: { type: "string", format: "date" } },
        { name: "knownAt", in: "query", required: false },
      ],
      responses: { "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Coverage" } } } } },
    });
    expect(Object.keys(components.schemas)).toEqual(["Coverage", "Ratio", "Refusal", "UncoveredCompound", "UnitCoverage", "Unknown"]);
  });

  test("the validator would notice a broken document", async () => {
    const { body } = await get("/openapi.json");
    expect(await new Validator().validate({ ...(body as SpecData), paths: { "/coverage": { get: { responses: 7 } } } })).toMatchObject({ valid: false });
  });

  test("a token for the district reads what the district officer reads, field for field", async () => {
    const rootId = (await district.contextOf("demo-district")).actor.grants[0]?.unitId ?? "";
    const { token: bearer } = await token("districtOfficer", rootId);
    for (const asOf of ["2025-03-21", "2024-06-30"]) {
      const { status, body } = await get(`/v1/coverage?asOf=${asOf}`, bearer);
      expect([status, body]).toEqual([200, await (await district.as("demo-district")).posting.coverage({ at: { asOf } })]);
    }
    const part = (await get(`/v1/coverage?unitId=${streetId}`, bearer)).body;
    expect(part).toEqual(await (await district.as("demo-district")).posting.coverage({ unitId: streetId, at: {} }));
  });

  test("a token for a street sees the street, and another like one that does not exist", async () => {
    const { token: bearer } = await token("streetOfficer", streetId);
    const own = await get("/v1/coverage", bearer);
    expect([own.status, own.body]).toEqual([200, await (await district.as("demo-street")).posting.coverage({ at: {} })]);
    expect((own.body as Coverage).covered.denominator).toBeGreaterThan(0);
    const foreign = await get(`/v1/coverage?unitId=${otherStreetId}`, bearer);
    const absent = await get("/v1/coverage?unitId=0190f5c2-1b2c-7000-8000-000000000001", bearer);
    expect(foreign.status).toBe(404);
    expect([foreign.status, foreign.body]).toEqual([absent.status, absent.body]);
    expect(foreign.body).toMatchObject({ code: "record.notFound", message: expect.stringContaining("权限") as string });
  });

  test("without a token, with one nobody made, with a session's cookie alone: 401, and which it was is not told", async () => {
    const none = await get("/v1/coverage");
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="yanzhen"']);
    expect(none.body).toMatchObject({ code: "access.tokenNeeded" });
    for (const bearer of ["yz_nobody", "x".repeat(5_000), "a'b"]) expect([bearer.slice(0, 9), (await get("/v1/coverage", bearer)).body]).toEqual([bearer.slice(0, 9), none.body]);
    expect((await get("/v1/coverage", undefined, { cookie: "yanzhen-sid=whatever" })).status).toBe(401);
  });

  test("a revoked one and an expired one: 401 at once", async () => {
    const revoked = await token("streetOfficer", streetId);
    expect((await get("/v1/coverage", revoked.token)).status).toBe(200);
    await (await district.as("demo-secadmin")).access.revokeToken({ tokenId: revoked.tokenId });
    expect((await get("/v1/coverage", revoked.token)).status).toBe(401);
    const expired = await token("streetOfficer", streetId);
    await district.services.database.unguarded
      .updateTable("api_token")
      .set({ expires_at: new Date(Date.now() - 1_000).toISOString() })
      .where("id", "=", expired.tokenId)
      .execute();
    expect((await get("/v1/coverage", expired.token)).status).toBe(401);
  });

  test("a row that names an administrator's role opens nothing", async () => {
    const forged = await token("streetOfficer", streetId);
    await district.services.database.unguarded.updateTable("api_token").set({ role: "auditAdmin" }).where("id", "=", forged.tokenId).execute();
    expect((await get("/v1/coverage", forged.token)).status).toBe(401);
  });

  test.each(["asOf=yesterday", "asOf=2025-02-30", "unitId=7", "unit=340111", "asOf=2025-01-01&asOf=2025-01-02", "at=x"])("?%s is refused with the field", async (query) => {
    const { token: bearer } = await token("streetOfficer", streetId);
    const { status, body } = await get(`/v1/coverage?${query}`, bearer);
    expect([status, (body as { code: string }).code]).toEqual([400, "input.invalid"]);
  });

  test("refusals come in the caller's language; an unknown path is a JSON answer", async () => {
    expect((await get("/v1/coverage", undefined, { "accept-language": "en-GB,en;q=0.9" })).body).toMatchObject({ message: expect.stringMatching(/^Send a valid/u) as string });
    expect(await get("/v1/people")).toMatchObject({ status: 404, body: { code: "record.notFound" } });
    const written = await app.request("http://127.0.0.1/api/v1/coverage", { method: "POST", headers: { "content-type": "application/json", "x-dw": "1" }, body: "{}" });
    expect(written.status).toBe(404);
  });

  test("tokens are kept as hashes", async () => {
    const { token: bearer } = await token("streetOfficer", streetId);
    const rows = await district.services.database.unguarded.selectFrom("api_token").select("token_hash").execute();
    expect(rows.map((row) => row.token_hash)).toContain(hashApiToken(bearer));
    expect(JSON.stringify(await district.services.database.unguarded.selectFrom("audit_log").select("detail").execute())).not.toContain(bearer);
  });
});

describe("operations from a router", () => {
  const t = initTRPC.meta<ProcedureMeta>().create();
  const answer = z.object({ ok: z.boolean() });
  const published = (path: `/${string}`): ProcedureMeta => ({ rest: { path, summary: "s", answer } });
  const inner = z.strictObject({ limit: z.int().optional(), open: z.boolean().optional(), names: z.array(z.string()).optional() });

  test("only queries that say so are published", () => {
    const router = t.router({ a: t.procedure.meta(published("/a")).query(() => ({ ok: true })), b: t.procedure.query(() => ({ ok: true })) });
    expect(restOperations(router).map(({ procedure, parameters }) => [procedure, parameters])).toEqual([["a", []]]);
    expect(openApiDocument(restOperations(router))).toHaveProperty(["paths", "/a"]);
  });

  test("a command is never published", () => {
    expect(() => restOperations(t.router({ a: t.procedure.meta(published("/a")).mutation(() => ({ ok: true })) }))).toThrow("only reading");
  });

  test("two fields of one name cannot both stand in a query string", () => {
    const input = z.strictObject({ limit: z.int(), page: inner });
    expect(() =>
      restOperations(
        t.router({
          a: t.procedure
            .meta(published("/a"))
            .input(input)
            .query(() => ({ ok: true })),
        }),
      ),
    ).toThrow("limit");
  });

  test("a query string becomes the procedure's input", () => {
    const router = t.router({
      a: t.procedure
        .meta(published("/a"))
        .input(z.strictObject({ id: z.string(), page: inner.default({}) }))
        .query(() => ({ ok: true })),
    });
    const [operation] = restOperations(router);
    if (operation === undefined) throw new Error("not published");
    expect(operation.parameters.map(({ name, required }) => [name, required])).toEqual([
      ["id", true],
      ["limit", false],
      ["open", false],
      ["names", false],
    ]);
    expect(inputOf(operation, { id: ["7"], limit: ["20"], open: ["true"], names: ["a", "b"] })).toEqual({ id: "7", page: { limit: 20, open: true, names: ["a", "b"] } });
    expect(inputOf(operation, { limit: ["many"], open: ["perhaps"], other: ["x"], __proto__: ["y"] })).toEqual({ page: { limit: "many", open: "perhaps" }, other: "x" });
  });
});
