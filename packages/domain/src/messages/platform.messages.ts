export const zh = {
  "refusal.edit.conflict": "您编辑期间，他人已修改此记录（现为第 {version} 版）。请对照两边内容后再保存。",
  "refusal.at.knownTooNew": "所选“已知时间”晚于最近一次审计封存，请选择更早的时间。",
  "refusal.input.invalid": "填写内容不符合要求。",
  "refusal.record.notFound": "没有找到该记录，或不在您的权限范围内。",
  "refusal.change.alreadyUndone": "这次修改已经撤销。",
  "refusal.change.nothingToUndo": "这次修改没有可以撤销的内容。",
  "refusal.change.undoBlocked": "有 {count} 条记录之后又有变动，不能撤销；没有改动任何内容。",
  "refusal.change.rowEdited": "“{name}”的记录之后又被修改过。",
  "refusal.change.rowNeeded": "“{name}”的记录已被其他记录引用。",
  "refusal.clock.notMovable": "业务日期只能在演示系统中移动。",
  "refusal.clock.beyondDemo": "演示数据到 {last} 为止，请选择不晚于这一天的日期。",
  "refusal.job.failed": "任务没有完成，请重试；仍不成功时请联系系统管理员。",
} as const;

export const en: Record<keyof typeof zh, string> = {
  "refusal.edit.conflict": "Someone else changed this record while you were editing (it is now version {version}). Compare both sides before saving.",
  "refusal.at.knownTooNew": "The chosen known time is later than the last audit seal; choose an earlier one.",
  "refusal.input.invalid": "The input does not meet the requirements.",
  "refusal.record.notFound": "There is no such record, or it lies outside your rights.",
  "refusal.change.alreadyUndone": "This change has been undone already.",
  "refusal.change.nothingToUndo": "There is nothing of this change left to undo.",
  "refusal.change.undoBlocked": "Records changed since then stand in the way ({count}); nothing was undone.",
  "refusal.change.rowEdited": "A record of “{name}” was edited since.",
  "refusal.change.rowNeeded": "Other records refer to a record of “{name}”.",
  "refusal.clock.notMovable": "The business date can be moved in a demo only.",
  "refusal.clock.beyondDemo": "The demo data end on {last}; choose a date no later than that.",
  "refusal.job.failed": "The job did not finish. Try again; if it fails again, tell the system administrator.",
};
