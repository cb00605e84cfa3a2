/** Codicons of the shell, drawn with the first screen. Run `node packages/ui/src/primitives/generate-icons.ts` after a change. */
export const SHELL_ICONS = [
  "account", "arrow-small-down", "arrow-small-up", "bell", "bell-dot", "calendar", "check", "chevron-down", "chevron-left", "chevron-right", "chevron-up",
  "circle-filled", "close", "color-mode", "ellipsis", "error", "filter", "globe", "graph", "history", "home", "info", "layout-panel", "layout-panel-off",
  "layout-sidebar-left", "layout-sidebar-left-off", "loading", "location", "lock", "mortar-board", "notebook", "organization", "person", "pie-chart",
  "refresh", "screen-full", "screen-normal", "search", "settings-gear", "shield", "split-horizontal", "sync", "sync-ignored", "table", "type-hierarchy-sub", "warning", "watch", "dashboard", "library", "map", "star-empty", "star-half", "tasklist",
] as const;

/** Codicons of editors, fetched together the first time one is shown. */
export const EDITOR_ICONS = [
  "add", "arrow-both", "arrow-down", "arrow-left", "arrow-right", "arrow-swap", "arrow-up", "attach", "beaker", "bell-slash", "book", "bookmark", "briefcase",
  "check-all", "checklist", "circle", "circle-large-filled", "circle-slash", "clear-all", "clippy", "close-all", "cloud-download", "cloud-upload", "collapse-all",
  "collection", "comment-discussion", "compass", "copy", "dash", "database", "debug-restart", "debug-start", "debug-stop", "desktop-download", "diff",
  "discard", "edit", "exclude", "expand-all", "export", "eye", "eye-closed", "feedback", "file", "file-pdf", "file-text", "files", "filter-filled", "flag", "folder",
  "folder-opened", "gear", "git-commit", "git-compare", "git-merge", "git-pull-request", "go-to-file", "graph-line", "graph-scatter", "gripper", "group-by-ref-type",
  "inbox", "insert", "issues", "json", "kebab-vertical", "key", "law", "layers", "layout", "lightbulb", "lightbulb-autofix", "link", "link-external",
  "list-filter", "list-flat", "list-ordered", "list-selection", "list-tree", "list-unordered", "mail", "megaphone", "menu", "merge", "milestone", "move",
  "new-file", "note", "output", "package", "pass", "pass-filled", "percentage", "person-add", "pin", "pinned", "play", "preview", "primitive-square", "project", "pulse",
  "question", "record", "redo", "remove", "report", "rocket", "root-folder", "run-all", "save", "save-all", "send", "server", "settings", "sign-in", "sign-out",
  "sort-precedence", "source-control", "split-vertical", "star-full", "symbol-class", "symbol-method", "symbol-numeric", "symbol-ruler",
  "symbol-structure", "tag", "target", "telescope", "three-bars", "thumbsup", "tools", "trash", "triangle-down", "triangle-right", "type-hierarchy",
  "unlock", "unverified", "verified", "verified-filled", "versions", "wand", "workspace-trusted", "workspace-untrusted", "zoom-in", "zoom-out",
] as const;

export type IconName = (typeof SHELL_ICONS)[number] | (typeof EDITOR_ICONS)[number];
