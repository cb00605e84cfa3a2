import { defineTexts } from "../../platform/i18n/texts.ts";

export const overviewTexts = defineTexts(
  {
    title: "总览", asOf: "截至 {date}", toTold: "看 {date}", toToday: "回到今天", truncated: "截断", rounded: "四舍五入",
    coverage: "各单位驻点覆盖", coverageDetail: "已驻点 / 小区总数，刻度自 80%", funnel: "后备队伍", funnelDetail: "书记、副书记 / 其他两委，按当日状态",
    issues: "民生诉求", issuesDetail: "按登记月份和类别", otherClasses: "其他类别", petitions: "信访总量", petitionsFalling: "每个完整季度都低于上年同期", petitionsNot: "并非每个季度都低于上年同期", petitionsOpen: "没有可比的完整季度",
    thisYear: "当季", yearBefore: "上年同季", grids: "网格", gridsDetail: "网格党总支所在网格，2024 年以来", grid: "网格", cases: "{n} 件", personTimes: "{n} 人次",
    outcomes: "书记项目成果", outcomesDetail: "按计量单位合计", measure: "计量单位", done: "已完成", underWay: "实施中", projects: "项目数",
  },
  {
    title: "Overview", asOf: "as of {date}", toTold: "See {date}", toToday: "Back to Today", truncated: "truncated", rounded: "rounded",
    coverage: "Coverage by unit", coverageDetail: "covered / all compounds, scale from 80%", funnel: "Reserve", funnelDetail: "secretary and deputy / other members, by the state of the day",
    issues: "Resident issues", issuesDetail: "by month of registration and class", otherClasses: "other classes", petitions: "Petition volume", petitionsFalling: "every complete quarter lies below the year before", petitionsNot: "not every quarter lies below the year before", petitionsOpen: "no complete quarter to compare",
    thisYear: "quarter", yearBefore: "same quarter a year before", grids: "Grids", gridsDetail: "grids with a general Party branch, since 2024", grid: "Grid", cases: "{n}", personTimes: "{n}",
    outcomes: "Outcomes of projects", outcomesDetail: "summed by measure", measure: "Measure", done: "Done", underWay: "Under way", projects: "Projects",
  },
);
