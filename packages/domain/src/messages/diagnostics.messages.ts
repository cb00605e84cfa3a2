export const zh = {
  "refusal.diagnostics.suppressionReasonMissing": "隐藏一条问题须写明理由。",
  "refusal.diagnostics.suppressionPast": "隐藏期限 {until} 早于今天（{today}）。",
  "refusal.diagnostics.suppressionTooLong": "隐藏期限最迟到 {latest}。",
  "label.severity.error": "错误",
  "label.severity.warning": "警告",
  "label.severity.info": "提示",
} as const;

export const en: Record<keyof typeof zh, string> = {
  "refusal.diagnostics.suppressionReasonMissing": "Hiding a problem needs a written reason.",
  "refusal.diagnostics.suppressionPast": "The expiry {until} lies before today ({today}).",
  "refusal.diagnostics.suppressionTooLong": "The expiry may be {latest} at the latest.",
  "label.severity.error": "error",
  "label.severity.warning": "warning",
  "label.severity.info": "information",
};
