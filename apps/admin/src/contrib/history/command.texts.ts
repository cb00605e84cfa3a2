import { defineTexts } from "../../platform/i18n/texts.ts";

/** What was done, for change sets whose label the catalogue does not hold. */
export const commandTexts = defineTexts(
  {
    other: "修改", "change.undo": "撤销修改", "demo.seed": "写入演示数据", "instance.create": "建立系统", "clock.move": "移动业务日期",
    "org.createUnit": "新建单位", "org.renameUnit": "单位改名", "org.moveUnit": "调整隶属", "org.closeUnit": "撤销单位", "org.editCompound": "修改小区资料",
    "people.create": "新建人员", "people.edit": "修改人员资料", "people.recordAppointment": "登记任职", "people.endAppointment": "结束任职", "people.setManagingUnit": "调整管理单位", "people.reveal": "查看证件信息",
    "posting.assign": "安排驻点", "posting.move": "调整驻点", "posting.change": "修改驻点", "posting.end": "结束驻点",
    "evidence.record": "登记工作纪实", "evidence.verify": "核实工作纪实", "evidence.void": "作废工作纪实", "evidence.correct": "更正工作纪实",
    "evaluation.run": "计算考核", "evaluation.enterMark": "录入评分", "reserve.nominate": "提名后备", "reserve.advance": "推进后备", "reserve.setReadiness": "评定成熟度",
    "access.invite": "开账号", "access.grant": "授权", "access.revoke": "收回授权", "exchange.import": "导入表格", "diagnostics.suppress": "不再提示问题",
  },
  {
    other: "Change", "change.undo": "Undo", "demo.seed": "Demo Data Written", "instance.create": "System Created", "clock.move": "Business Date Moved",
    "org.createUnit": "Create Unit", "org.renameUnit": "Rename Unit", "org.moveUnit": "Move Unit", "org.closeUnit": "Close Unit", "org.editCompound": "Edit Compound",
    "people.create": "Create Person", "people.edit": "Edit Person", "people.recordAppointment": "Record Appointment", "people.endAppointment": "End Appointment", "people.setManagingUnit": "Set Managing Unit", "people.reveal": "Reveal ID",
    "posting.assign": "Assign Posting", "posting.move": "Move Posting", "posting.change": "Change Posting", "posting.end": "End Posting",
    "evidence.record": "Record Evidence", "evidence.verify": "Verify Evidence", "evidence.void": "Void Evidence", "evidence.correct": "Correct Evidence",
    "evaluation.run": "Run Evaluation", "evaluation.enterMark": "Enter Mark", "reserve.nominate": "Nominate", "reserve.advance": "Advance Reserve", "reserve.setReadiness": "Set Readiness",
    "access.invite": "Make Account", "access.grant": "Grant", "access.revoke": "Revoke Grant", "exchange.import": "Import", "diagnostics.suppress": "Mute Finding",
  },
);

export function isCommandName(name: string): name is keyof typeof commandTexts.zh {
  return Object.hasOwn(commandTexts.zh, name);
}
