// A map of the table that stands in the page: areas in classes, with a hatch where there is no number.
import { GeoJSON, Map as Kaartbeeld, SVG, TileLayer, control } from "leaflet";
import { Figuur } from "./figuur.js";
import { grenzen, klasse } from "./klassen.js";
import { kleuren, trap } from "./kleuren.js";
import { leesTabel } from "./tabel.js";

const schrijf = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const svgdeel = (soort, kenmerken) => {
  const deel = document.createElementNS("http://www.w3.org/2000/svg", soort);
  for (const [naam, waarde] of Object.entries(kenmerken)) deel.setAttribute(naam, waarde);
  return deel;
};
let nummer = 0;
const niveau = code => code.slice(0, 2);
// Why an area has no number, each with a pattern and a line in the legend of its own.
const redenen = { verborgen: ["verborgen", "verborgen"], leeg: ["leeg", "geen cijfer"], nietvrijgegeven: ["nietvrijgegeven", "niet vrijgegeven"],
  achtergehouden: ["achtergehouden", "totaal niet getoond"], geen: ["geen", "geen cijfer"] };
const zonder = cel => redenen[Object.keys(redenen).find(teken => cel?.tekens.has(teken)) ?? "geen"];

// On paper the shapes are in the page itself.
async function haalVormen(waar) {
  if (waar.startsWith("#")) return JSON.parse(document.getElementById(waar.slice(1)).textContent);
  const antwoord = await fetch(waar);
  if (!antwoord.ok) throw new Error(`De kaart kon niet worden opgehaald (${antwoord.status}).`);
  return antwoord.json();
}

class Kaart extends Figuur {
  soortnaam = "Kaart";

  async teken(vlak) {
    const { kolommen, rijen } = leesTabel(this.tabel);
    const kolom = Math.max(0, kolommen.findIndex(k => k.sleutel === this.dataset.kolom));
    this.gebieden = new Map(rijen.filter(r => r.gebied).map(r => [r.gebied, { ...r, cel: r.cellen[kolom] }]));
    this.id = `kaart${nummer += 1}`;
    vlak.classList.add("kaartvlak");
    vlak.setAttribute("aria-label", `Kaart: ${this.titel}. Met de pijltjes ga je langs de ${this.gebieden.size} gebieden.`);
    this.legenda = Object.assign(document.createElement("ul"), { className: "kaartlegenda" });
    vlak.after(this.legenda);
    const vormen = await haalVormen(this.getAttribute("vormen"));
    this.tekening = new Kaartbeeld(vlak, { renderer: new SVG({ padding: .5 }), zoomControl: false, scrollWheelZoom: false, keyboard: false, attributionControl: true, zoomSnap: .25 });
    control.zoom({ zoomInTitle: "Dichterbij", zoomOutTitle: "Verder weg" }).addTo(this.tekening);
    this.tekening.attributionControl.setPrefix(false);
    if (this.straten) new TileLayer(this.getAttribute("tegels"), { attribution: this.getAttribute("tegelbron") ?? "" }).addTo(this.tekening);
    if (this.dataset.alles !== undefined) this.vulAan(vormen);
    this.lagen = new GeoJSON({ ...vormen, features: vormen.features.filter(f => this.gebieden.has(f.properties.code)) },
      { onEachFeature: (vorm, laag) => this.leg(vorm.properties.code, laag) }).addTo(this.tekening);
    this.volgorde = [...this.gebieden.keys()].filter(code => this.gebieden.get(code).laag);
    this.zet(vlak);
    new ResizeObserver(() => this.zet(vlak)).observe(this);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.zet(vlak));
    vlak.addEventListener("keydown", gebeurtenis => this.toets(gebeurtenis));
    vlak.addEventListener("blur", () => this.wijs(null));
  }

  // An area without a row is there too, with its name and without a figure.
  vulAan({ features }) {
    const niveaus = new Set([...this.gebieden.keys()].map(niveau));
    for (const { properties: { code, naam } } of features)
      if (niveaus.has(niveau(code)) && !this.gebieden.has(code)) this.gebieden.set(code, { naam, gebied: code });
  }

  leg(code, laag) {
    const gebied = this.gebieden.get(code);
    gebied.laag = laag;
    laag.bindTooltip(Object.assign(document.createElement("span"), { textContent: this.zin(gebied) }), { sticky: true });
    laag.on("mouseover", () => this.wijs(code)).on("mouseout", () => this.wijs(null));
    if (gebied.adres) laag.on("click", () => location.assign(gebied.adres));
  }

  zin({ naam, cel }) { return `${naam}: ${cel?.tekst || zonder(cel)[1]}${typeof cel?.waarde !== "number" || !this.getAttribute("eenheid") ? "" : ` ${this.getAttribute("eenheid")}`}`; }

  zet(vlak) {
    if (vlak.hidden || !this.lagen || vlak.clientWidth === 0) return;
    this.kleuren = kleuren(this);
    const getallen = [...this.gebieden.values()].map(g => g.cel?.waarde).filter(w => typeof w === "number");
    this.onder = getallen.length ? grenzen(getallen) : [];
    this.stappen = trap(this.onder.length, this.kleuren);
    for (const gebied of this.gebieden.values()) gebied.laag?.setStyle({ color: this.kleuren.rand, weight: 1, fillOpacity: this.straten ? .75 : 1, fillColor: this.vulling(gebied.cel) });
    this.tekening.invalidateSize({ pan: false });
    this.tekening.fitBounds(this.lagen.getBounds(), { padding: [8, 8], animate: false });
    this.arceer();
    this.schrijfLegenda(getallen);
  }

  vulling(cel) {
    if (typeof cel?.waarde === "number") return this.stappen[klasse(cel.waarde, this.onder)];
    return `url(#${this.id}-${zonder(cel)[0]})`;
  }

  // Slanting lines for hidden, dots for nothing measured, upright lines for what is not for the reader, a cross for its total, dashes for what
  // the table does not have: no colour means none of them.
  arceer() {
    const { rand, vel } = this.kleuren, defs = svgdeel("defs", {});
    for (const [soort, teken] of [["verborgen", svgdeel("path", { d: "M0 8 8 0M-2 2 2-2M6 10 10 6", stroke: rand, "stroke-width": 1.5 })], ["leeg", svgdeel("circle", { cx: 4, cy: 4, r: 1.2, fill: rand })],
      ["nietvrijgegeven", svgdeel("path", { d: "M4 0V8", stroke: rand, "stroke-width": 1.5 })], ["achtergehouden", svgdeel("path", { d: "M2 2 6 6M6 2 2 6", stroke: rand, "stroke-width": 1 })],
      ["geen", svgdeel("path", { d: "M1 4H5", stroke: rand, "stroke-width": 1 })]]) {
      const patroon = svgdeel("pattern", { id: `${this.id}-${soort}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" });
      patroon.append(svgdeel("rect", { width: 8, height: 8, fill: vel }), teken);
      defs.append(patroon);
    }
    this.svg.querySelector("defs")?.remove();
    this.svg.prepend(defs);
  }

  schrijfLegenda(getallen) {
    const naam = this.getAttribute("eenheid"), eenheid = naam === "%" ? naam : naam ? ` ${naam}` : "";
    const stalen = this.onder.map((van, i) => {
      const tot = this.onder[i + 1], in_ = getallen.filter(g => klasse(g, this.onder) === i), een = Math.min(...in_) === Math.max(...in_) && in_.length > 0;
      return [this.stappen[i], `${een ? `${schrijf.format(in_[0])}${eenheid}` : tot === undefined ? `${schrijf.format(van)}${eenheid} of meer` : `${schrijf.format(van)} tot ${schrijf.format(tot)}${eenheid}`}`, in_.length];
    });
    const leeg = [...this.gebieden.values()].filter(g => g.laag && typeof g.cel?.waarde !== "number").map(g => zonder(g.cel));
    this.stalen = [...stalen, ...Object.values(redenen).map(reden => [`url(#${this.id}-${reden[0]})`, reden[1], leeg.filter(r => r === reden).length])]
      .filter(([, , aantal], i) => i < stalen.length || aantal > 0)
      .map(([vulling, tekst, aantal]) => [vulling, `${tekst} (${aantal} ${aantal === 1 ? "gebied" : "gebieden"})`]);
    this.legenda.replaceChildren(...this.stalen.map(([vulling, tekst]) => {
      const regel = document.createElement("li"), staal = svgdeel("svg", { width: 22, height: 16, "aria-hidden": "true" });
      staal.append(svgdeel("rect", { width: 22, height: 16, fill: vulling, stroke: this.kleuren.rand }));
      regel.append(staal, tekst);
      return regel;
    }));
  }

  // To the nearest area in that direction; Enter opens its page.
  toets(gebeurtenis) {
    const richting = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[gebeurtenis.key];
    if (gebeurtenis.key === "Escape") this.wijs(null);
    if (gebeurtenis.key === "Enter" && this.nu) { const { adres } = this.gebieden.get(this.nu); if (adres) location.assign(adres); }
    if (gebeurtenis.key === "+" || gebeurtenis.key === "-") this.tekening.setZoom(this.tekening.getZoom() + (gebeurtenis.key === "+" ? 1 : -1));
    if (!richting) return;
    gebeurtenis.preventDefault();
    const naar = this.buur(richting) ?? this.nu ?? this.volgorde[0];
    this.wijs(naar);
    if (naar) this.zeg(this.zin(this.gebieden.get(naar)));
  }

  buur([dx, dy]) {
    if (!this.nu) return this.volgorde[0];
    const midden = code => this.tekening.latLngToLayerPoint(this.gebieden.get(code).laag.getBounds().getCenter()), hier = midden(this.nu);
    const afstand = code => {
      const daar = midden(code), langs = (daar.x - hier.x) * dx + (daar.y - hier.y) * dy, opzij = Math.abs((daar.x - hier.x) * dy) + Math.abs((daar.y - hier.y) * dx);
      return langs > 1 ? langs + 2 * opzij : Infinity;
    };
    const dichtst = this.volgorde.filter(code => code !== this.nu).map(code => [afstand(code), code]).reduce((een, ander) => ander[0] < een[0] ? ander : een, [Infinity, null]);
    return dichtst[1];
  }

  wijs(code) {
    if (this.nu && this.nu !== code) {
      this.gebieden.get(this.nu).laag.setStyle({ color: this.kleuren.rand, weight: 1 }).closeTooltip();
    }
    this.nu = code;
    if (code) this.gebieden.get(code).laag.setStyle({ color: this.kleuren.inkt, weight: 3 }).bringToFront().openTooltip(this.gebieden.get(code).laag.getBounds().getCenter());
  }

  // The map alone, without the room around it.
  uitsnede() {
    const { x, y, width, height } = this.svg.querySelector("g").getBBox();
    return { uitsnede: { x: x - 4, y: y - 4, width: width + 8, height: height + 8 }, legenda: this.stalen };
  }

  // On paper there is no network, and a map of our own shapes alone.
  get straten() { return this.hasAttribute("tegels") && !this.getAttribute("vormen").startsWith("#"); }

  get svg() { return this.vlak.querySelector(".leaflet-overlay-pane svg"); }
}

customElements.define("noaber-kaart", Kaart);
