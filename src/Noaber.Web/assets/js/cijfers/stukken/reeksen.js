// The part of ECharts for the forms; see vlak.js.
export { BarChart, LineChart, ScatterChart } from "echarts/charts";
