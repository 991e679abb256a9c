// The part of ECharts that reckons; see vlak.js.
export { init } from "echarts/core";
