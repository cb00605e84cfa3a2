import type { ColumnSpec } from "../workbook/columns.ts";

export type UnitField = "code" | "name" | "parent" | "kind" | "households" | "buildings" | "builtYear" | "propertyFirm" | "note";

export const unitColumns: readonly ColumnSpec<UnitField>[] = [
  { field: "code", required: false, en: "Code", names: ["编码", "代码", "单位编码", "单位代码", "区划代码", "统计用区划代码", "机构编码", "机构代码", "小区编码"] },
  { field: "name", required: true, en: "Name", names: ["名称", "单位名称", "机构名称", "小区名称", "社区名称", "单位", "单位(小区)名称"] },
  {
    field: "parent",
    required: true,
    en: "Parent unit",
    names: ["上级单位", "上级", "上级名称", "所属单位", "隶属单位", "所属社区", "所属街道", "上级机构", "上级单位名称", "主管单位", "隶属关系"],
  },
  { field: "kind", required: true, en: "Kind", names: ["类型", "单位类型", "类别", "单位类别", "级别", "层级", "单位层级", "性质"] },
  { field: "households", required: false, en: "Households", names: ["户数", "总户数", "住户数", "居民户数", "户数(户)"] },
  { field: "buildings", required: false, en: "Buildings", names: ["楼栋数", "栋数", "楼幢数", "楼栋", "幢数"] },
  { field: "builtYear", required: false, en: "Year built", names: ["建成年份", "建成年代", "竣工年份", "建设年份", "建成时间", "建成年", "建成年限", "交付年份"] },
  { field: "propertyFirm", required: false, en: "Property firm", names: ["物业公司", "物业企业", "物业服务企业", "物业", "物业公司名称"] },
  { field: "note", required: false, en: "Note", names: ["备注", "说明"] },
];
