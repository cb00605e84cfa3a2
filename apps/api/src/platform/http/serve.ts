import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";
import type { Hono } from "hono";

import { portFault } from "./port-in-use.ts";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** How long a request that was begun may take to finish when the server stops. */
const PATIENCE_MS = 6_000;

/** Listens, with time limits that end slow sockets; resolves when the port is taken, rejects when it cannot be. */
export async function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: app.fetch,
      hostname: host,
      port,
      createServer,
      serverOptions: { headersTimeout: 5_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 5_000 },
    });
    server.once("error", (error: Error) => reject(portFault(error, port)));
    server.once("listening", () => {
      const close = (): Promise<void> =>
        new Promise((done) => {
          // A connection that has its answer is idle and would otherwise wait for the browser's next question.
          const idle = setInterval(() => "closeIdleConnections" in server && server.closeIdleConnections(), 50);
          const patience = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), PATIENCE_MS);
          server.close(() => {
            clearInterval(idle);
            clearTimeout(patience);
            done();
          });
        });
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}
