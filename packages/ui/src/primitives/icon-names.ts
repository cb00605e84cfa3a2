/** Codicons the first screen draws or must draw without a connection. Run `node packages/ui/src/primitives/generate-icons.ts` after a change. */
export const SHELL_ICONS = [
  "account", "arrow-small-down", "arrow-small-up", "bell", "bell-dot", "calendar", "check", "chevron-down", "chevron-left", "chevron-right", "chevron-up",
  "circle-filled", "close", "color-mode", "ellipsis", "error", "graph", "home", "info", "layout-panel", "layout-panel-off",
  "layout-sidebar-left", "layout-sidebar-left-off", "loading", "location", "notebook", "organization",
  "search", "split-horizontal", "sync", "sync-ignored", "table", "type-hierarchy-sub", "warning", "watch", "dashboard", "library", "map", "star-half",
] as const;

/** Codicons of editors, fetched together the first time one is shown. */
export const EDITOR_ICONS = [
  "globe", "history", "filter", "mortar-board", "person", "pie-chart", "refresh", "screen-full", "screen-normal", "settings-gear", "shield", "star-empty", "tasklist", "lock",
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

export type ShellIconName = (typeof SHELL_ICONS)[number];
export type EditorIconName = (typeof EDITOR_ICONS)[number];
export type IconName = ShellIconName | EditorIconName;
