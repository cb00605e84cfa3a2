export const zh = {
  "refusal.edit.conflict": "您编辑期间，他人已修改此记录（现为第 {version} 版）。请对照两边内容后再保存。",
  "refusal.at.knownTooNew": "所选“已知时间”晚于最近一次审计封存，请选择更早的时间。",
  "refusal.input.invalid": "填写内容不符合要求。",
  "refusal.record.notFound": "没有找到该记录，或不在您的权限范围内。",
} as const;

export const en: Record<keyof typeof zh, string> = {
  "refusal.edit.conflict":
    "Someone else changed this record while you were editing (it is now version {version}). Compare both sides before saving.",
  "refusal.at.knownTooNew": "The chosen known time is later than the last audit seal; choose an earlier one.",
  "refusal.input.invalid": "The input does not meet the requirements.",
  "refusal.record.notFound": "There is no such record, or it lies outside your rights.",
};
