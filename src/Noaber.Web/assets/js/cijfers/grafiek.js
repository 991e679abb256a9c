// A chart of the table that stands in the page. Without this the table is there; with it the table is one button away.
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { kleuren } from "./kleuren.js";
import { Figuur } from "./figuur.js";
import { kleinHoog, legendahoogte, liggend, naastElkaar, nuVan, optie, uiteen, vormen } from "./opties.js";
import { leesTabel, metGaten, reeksen } from "./tabel.js";

use([LineChart, BarChart, ScatterChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, MarkLineComponent, MarkAreaComponent, TitleComponent, SVGRenderer]);

const namen = { lijn: "Lijngrafiek", staaf: "Staafgrafiek", gestapeld: "Gestapelde staafgrafiek", klein: "Kleine grafieken met één schaal", helling: "Hellinggrafiek", stip: "Stippen met streefwaarde" };

class Grafiek extends Figuur {
  soortnaam = "Grafiek";

  async teken(vlak, meteen) {
    this.vorm = vormen[this.getAttribute("soort")] ? this.getAttribute("soort") : "lijn";
    const gelezen = { ...reeksen(leesTabel(this.tabel)), nu: this.dataset.nu };
    this.beeld = ["staaf", "gestapeld"].includes(this.vorm) ? metGaten(gelezen) : gelezen;
    this.plek = [nuVan(this.beeld), 0];
    vlak.setAttribute("aria-label", `${namen[this.vorm]}: ${this.titel}. ${this.beeld.reeksen.length} reeksen, ${this.beeld.assen.length} waarden. Met de pijltjes lees je de punten.`);
    this.tekening = init(vlak, null, { renderer: "svg", height: this.hoogte(vlak) });
    await this.zet(vlak, !meteen);
    // It looks once at the start too: what has its width already is not drawn again.
    new ResizeObserver(() => vlak.clientWidth === this.tekening.getWidth() || this.zet(vlak)).observe(this);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.zet(vlak));
    vlak.addEventListener("keydown", gebeurtenis => this.toets(gebeurtenis));
  }

  // Later is in the next frame, so that reading the figures and drawing them are two pieces.
  async zet(vlak, later = false) {
    if (vlak.hidden || vlak.clientWidth === 0) return;
    this.kleuren = kleuren(this);
    this.tekening.resize({ width: vlak.clientWidth, height: this.hoogte(vlak) });
    const getekend = later && new Promise(klaar => { this.tekening.on("rendered", klaar); });
    this.tekening.setOption(optie(this.vorm, this.beeld, { kleuren: this.kleuren, breed: vlak.clientWidth, eenheid: this.getAttribute("eenheid") ?? "" }), { notMerge: true, lazyUpdate: later });
    if (later) await getekend;
    if (this.vorm === "helling") this.maakRuimte(this.hoogte(vlak));
  }

  // Names beside a slope stand where there is room; how far lines lie apart is known once they are drawn.
  maakRuimte(hoog) {
    const { reeksen: lijnen } = this.beeld, op = nuVan(this.beeld), met = lijnen.flatMap((r, nr) => typeof r.cellen[op]?.waarde === "number" ? [nr] : []);
    const naar = uiteen(met.map(nr => this.tekening.convertToPixel({ yAxisIndex: 0 }, lijnen[nr].cellen[op].waarde)), hoog - 40);
    this.tekening.setOption({ series: lijnen.map((_, nr) => ({ label: { offset: [0, naar[met.indexOf(nr)] ?? 0] } })) });
  }

  hoogte({ clientWidth: breed }) {
    const { assen, reeksen: lijnen } = this.beeld;
    if (this.vorm === "klein") return Math.ceil(lijnen.length / naastElkaar(breed)) * kleinHoog;
    if (this.vorm === "stip") return 116 + 34 * (this.beeld.tijd ? lijnen.length : assen.length);
    if (this.vorm === "helling") return Math.max(320, 26 * lijnen.length);
    const ligt = this.vorm !== "lijn" && liggend(this.beeld, { breed });
    return (ligt ? 60 + assen.length * Math.max(26, this.vorm === "staaf" ? 14 * lijnen.length : 0) : 320) + legendahoogte(this.beeld, breed);
  }

  // Point by point, with its words for who hears the page.
  toets(gebeurtenis) {
    const stap = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[gebeurtenis.key];
    if (!stap) return;
    gebeurtenis.preventDefault();
    const { assen, reeksen: lijnen } = this.beeld;
    this.plek = [(this.plek[0] + stap[0] + assen.length) % assen.length, (this.plek[1] + stap[1] + lijnen.length) % lijnen.length];
    const [as, lijn] = this.plek;
    this.tekening.dispatchAction({ type: "showTip", seriesIndex: this.vorm === "stip" ? 0 : lijn, dataIndex: as });
    this.zeg(`${lijnen[lijn].naam}, ${assen[as].naam}: ${lijnen[lijn].cellen[as]?.tekst || "geen cijfer"}`);
  }

  get svg() { return this.vlak.querySelector("svg"); }
}

customElements.define("noaber-grafiek", Grafiek);
