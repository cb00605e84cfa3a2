import { trpcServer } from "@hono/trpc-server";
import type { AnyTRPCRouter } from "@trpc/server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";

import { restRoutes } from "../rest/rest-routes.ts";
import type { Services } from "../services.ts";
import { consoleFiles } from "./console-files.ts";
import { jsonOnly, originCheck } from "./origin-check.ts";
import { packJson } from "./pack-json.ts";
import { requestContext } from "./request-context.ts";
import { securityHeaders } from "./security-headers.ts";
import { receiveUpload, UPLOAD_LIMIT } from "./upload.ts";

const BODY_LIMIT = 1 << 20;
const BATCH_LIMIT = 20;

export interface AppParts {
  readonly services: Services;
  readonly router: AnyTRPCRouter;
  readonly consoleFolder: string;
  readonly ownOrigins: () => readonly string[];
}

/** Everything that answers over HTTP, in the order requests meet it. */
export function httpApp({ services, router, consoleFolder, ownOrigins }: AppParts): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    console.error(error);
    return c.json({ code: "internal" }, 500);
  });
  app.use(securityHeaders(services.config.behindTls));
  app.get("/health", (c) => c.json({ ok: true }));
  app.use(originCheck(ownOrigins));
  app.use(jsonOnly(["/upload", "/csp"]));
  app.post("/csp", bodyLimit({ maxSize: 16 << 10 }), (c) => c.body(null, 204));
  app.post("/upload", bodyLimit({ maxSize: UPLOAD_LIMIT, onError: (c) => c.json({ code: "file.tooLarge" }, 413) }), async (c) =>
    receiveUpload(c, await requestContext(c, services)),
  );
  app.use(compress());
  app.use(packJson);
  app.route("/api", restRoutes(services, router));
  app.use("/trpc/*", bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.json({ code: "input.tooLarge" }, 413) }));
  app.use("/trpc/*", async (c, next) => {
    const calls = c.req.path.slice("/trpc/".length).split(",").length;
    return calls > BATCH_LIMIT ? c.json({ code: "input.batchTooLarge" }, 400) : next();
  });
  app.use(
    "/trpc/*",
    trpcServer({
      router,
      endpoint: "/trpc",
      allowMethodOverride: true,
      createContext: async ({ resHeaders }, c) => ({ ...(await requestContext(c, services, resHeaders)) }),
      onError: ({ error, ctx }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") console.error((ctx as { requestId?: string } | undefined)?.requestId, error.cause ?? error);
      },
    }),
  );
  app.get("*", consoleFiles(consoleFolder));
  app.notFound((c) => c.json({ code: "record.notFound" }, 404));
  return app;
}
