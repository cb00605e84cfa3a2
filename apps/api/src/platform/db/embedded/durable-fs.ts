import { closeSync, fsyncSync, openSync } from "node:fs";

import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The part of Emscripten's NODEFS the hook needs; the package does not publish a type for it. */
interface NodeFsModule {
  readonly stream_ops?: Record<string, unknown>;
  readonly realPath?: (node: unknown) => string;
}

interface SyncedStream {
  readonly nfd: number | null | undefined;
  readonly node: unknown;
}

export interface FsyncCount {
  files: number;
  directories: number;
}

/**
 * Stock PGlite never calls fsync: it starts with `-F` and its file system has no hook, so acknowledged commits are lost
 * in a power cut. This file system adds the hook and counts, so that the start-up test can prove it fires.
 */
export class DurableNodeFs extends NodeFS {
  readonly fsyncs: FsyncCount = { files: 0, directories: 0 };

  override async init(pg: PGlite, options: Parameters<NodeFS["init"]>[1]): ReturnType<NodeFS["init"]> {
    const prepared = await super.init(pg, options);
    prepared.emscriptenOpts.preRun?.push((module) => {
      const nodefs = (module as unknown as { readonly NODEFS?: NodeFsModule }).NODEFS;
      if (nodefs?.stream_ops === undefined || nodefs.realPath === undefined) {
        throw new Error("PGlite's file system changed inside: no NODEFS.stream_ops");
      }
      const realPath = nodefs.realPath;
      nodefs.stream_ops["fsync"] = (stream: SyncedStream): number => this.#sync(stream, realPath);
    });
    return prepared;
  }

  #sync(stream: SyncedStream, realPath: (node: unknown) => string): number {
    if (stream.nfd !== null && stream.nfd !== undefined) {
      fsyncSync(stream.nfd);
      this.fsyncs.files += 1;
      return 0;
    }
    // A directory has no descriptor of its own here.
    const directory = openSync(realPath(stream.node), "r");
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
    this.fsyncs.directories += 1;
    return 0;
  }
}

/** Without `-F`; WAL through fsync(), the only sync call that reaches the hook (fdatasync does not). */
export const DURABLE_START: readonly string[] = [...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"), "-c", "fsync=on", "-c", "wal_sync_method=fsync"];
