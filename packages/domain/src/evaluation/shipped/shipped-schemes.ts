import type { Scheme } from "../scheme.ts";
import { quarterly2025 } from "./quarterly-2025.ts";

/** Every scheme the product brings; an installation stores them on first start and may publish its own beside them. */
export const shippedSchemes: readonly Scheme[] = [quarterly2025];
