export { metricKeys, metrics, metricTexts } from "./metrics.ts";
export type { Metric, MetricKey, MetricOwner } from "./metrics.ts";
export { printRatio } from "./print-metric.ts";
export { reportingParameters } from "./reporting-parameters.ts";
export { reportingPolicies } from "./reporting.policy.ts";
export type { ReportRecord } from "./reporting.policy.ts";
export { liftSuppressionInput, overviewInput, suppressFindingInput } from "./reporting.input.ts";
export type { LiftSuppression, Overview, SuppressFinding } from "./reporting.input.ts";
