import { v7 } from "uuid";

/** Ids are made in the application (UUIDv7: they sort by time), so that a row can be named before it is written. */
export interface IdSource {
  next(): string;
}

export const uuidv7: IdSource = { next: () => v7() };
