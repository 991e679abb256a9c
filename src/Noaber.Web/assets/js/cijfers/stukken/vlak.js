// The part of ECharts that draws. It is fetched beside the rest and read before it: all at once would keep a slow telephone from answering.
export * from "zrender/lib/zrender.js";
