import type { IconName } from "@yanzhen/ui/primitives";

const icons = { district: "library", township: "map", community: "organization", grid: "type-hierarchy-sub", compound: "home" } as const satisfies Record<string, IconName>;

export const unitIcon = (level: keyof typeof icons): IconName => icons[level];
