/** Why the embedded engine refuses to run or stopped; each is a fault of the installation, never of a user's input. */

export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
  readonly folder: string;
  constructor(folder: string) {
    super(`the data folder is open in another process: ${folder}`);
    this.folder = folder;
  }
}

export class FolderUnusable extends Error {
  override readonly name = "FolderUnusable";
  readonly folder: string;
  constructor(folder: string, reason: string) {
    super(reason);
    this.folder = folder;
  }
}

/** Too little room to open what lies there; the files are untouched. */
export class DiskFull extends Error {
  override readonly name = "DiskFull";
  readonly folder: string;
  constructor(folder: string) {
    super(`the disk under ${folder} is full`);
    this.folder = folder;
  }
}

export class EngineMajorMismatch extends Error {
  override readonly name = "EngineMajorMismatch";
  readonly folder: string;
  readonly found: number;
  readonly needed: number;
  constructor(folder: string, found: number, needed: number) {
    super(`${folder} was written by PostgreSQL ${found}; this engine is PostgreSQL ${needed}. Restore a backup instead: the files are untouched.`);
    this.folder = folder;
    this.found = found;
    this.needed = needed;
  }
}

export class EngineNotDurable extends Error {
  override readonly name = "EngineNotDurable";
  constructor(reason: string) {
    super(`the embedded engine does not reach the disk, refusing to run: ${reason}`);
  }
}

/** The engine gave an answer that cannot be trusted (a swallowed trap, an internal error). Everything in flight is lost. */
export class EngineCrashed extends Error {
  override readonly name = "EngineCrashed";
}

/** The transaction began before the engine was started again; its work is gone. */
export class EngineRestarted extends Error {
  override readonly name = "EngineRestarted";
  constructor() {
    super("the engine was restarted during this transaction; nothing of it was kept");
  }
}

export class QueryTimedOut extends Error {
  override readonly name = "QueryTimedOut";
  constructor(milliseconds: number) {
    super(`a query ran longer than ${milliseconds} ms; the engine was stopped and opened again`);
  }
}

export class EngineClosed extends Error {
  override readonly name = "EngineClosed";
  constructor(reason = "the embedded engine is closed") {
    super(reason);
  }
}
