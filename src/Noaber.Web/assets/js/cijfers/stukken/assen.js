// The part of ECharts that is beside the figures: axes, legend, words; see vlak.js.
export { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent } from "echarts/components";
