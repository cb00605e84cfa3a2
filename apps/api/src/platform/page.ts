import { z } from "zod";

import { atInput } from "./at.ts";

/** What every list's parser has beside its own fields: a window of its rows, and the day. */
export const pageFields = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
  at: atInput.default({}),
};
