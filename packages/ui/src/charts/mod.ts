export { BarChart, type BarChartProps, type BarDatum } from "./bar-chart.tsx";
export { FunnelChart, type FunnelStep } from "./funnel-chart.tsx";
export { GanttChart, type GanttBar, type GanttRow } from "./gantt-chart.tsx";
export { LineChart, type LineSeries } from "./line-chart.tsx";
export { RatioBar } from "./ratio-bar.tsx";
export { StackedBarChart, type StackedDatum } from "./stacked-bar-chart.tsx";
export { type Tile, type TileBand, type TileGroup, TileMap } from "./tile-map.tsx";
