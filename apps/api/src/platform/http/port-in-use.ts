import { createServer } from "node:net";

export class PortInUse extends Error {
  override readonly name = "PortInUse";
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is in use`);
    this.port = port;
  }
}

/** Throws `PortInUse` before any work is done; 0 means any port, and is never in use. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(portFault(error, port)));
    probe.listen(port, host, resolve);
  });
  await new Promise((done) => probe.close(done));
}

/** What a failed attempt to listen means. */
export function portFault(error: Error, port: number): Error {
  return "code" in error && error.code === "EADDRINUSE" ? new PortInUse(port) : error;
}
