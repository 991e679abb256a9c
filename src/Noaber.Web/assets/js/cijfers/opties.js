// From figures to what ECharts draws: one function for each form.
import { trap } from "./kleuren.js";

const schrijf = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const kort = new Intl.NumberFormat("nl-NL", { notation: "compact", maximumFractionDigits: 1 });
const zonder = { verborgen: "×", nvt: "–", leeg: "·", onbekend: "?" };
const woord = { verborgen: "Verborgen", nvt: "Niet van toepassing", leeg: "Niets gemeten", onbekend: "Onbekend" };

export const vormen = { lijn, staaf, gestapeld, klein, helling, stip };

// More series than colours are steps of a scale, such as energy labels: no two of them look alike.
const metTrap = (beeld, kader) => beeld.reeksen.length <= kader.kleuren.reeks.length ? kader
  : { ...kader, kleuren: { ...kader.kleuren, reeks: trap(beeld.reeksen.length, kader.kleuren).reverse() } };

/** The option of a form; `kader` gives the colours, the width and the unit. */
export function optie(vorm, beeld, ruimte) {
  const { assen } = beeld, kader = metTrap(beeld, ruimte);
  return {
    animation: false, color: kader.kleuren.reeks, textStyle: { fontFamily: kader.kleuren.letter, fontSize: 14, color: kader.kleuren.inkt },
    // The name of the picture is said by its element; from ECharts come the patterns beside the colours.
    aria: { enabled: true, label: { enabled: false }, decal: { show: ["staaf", "gestapeld"].includes(vorm) && beeld.reeksen.length > 1 } },
    // Rich text: markup in a tooltip would need styles that our pages do not allow.
    tooltip: { renderMode: "richText", trigger: vorm === "stip" || vorm === "helling" ? "item" : "axis", confine: true,
      backgroundColor: kader.kleuren.vel, borderColor: kader.kleuren.rand, textStyle: { color: kader.kleuren.inkt, fontSize: 14 },
      formatter: punten => uitleg([punten].flat(), assen) },
    ...vormen[vorm](beeld, kader),
  };
}

function uitleg(punten, assen) {
  const eerste = punten.find(p => p.data?.tekst ?? p.data?.uitleg);
  if (!eerste) return "";
  const regels = punten.filter(p => p.data?.tekst && p.data.waar !== false).map(p => `${p.data.reeks ?? p.seriesName}: ${p.data.tekst}`);
  return [assen[eerste.data.plek]?.naam, ...new Set(regels)].filter(Boolean).join("\n");
}

// A hollow mark is provisional, as is said in the legend of the table.
const punt = (cel, plek, reeks, { kleuren }, kleur) => cel?.waarde === null || cel === undefined
  ? { value: null, tekst: cel?.tekst, plek, reeks }
  : { value: cel.waarde, tekst: cel.tekst, plek, reeks,
    ...cel.tekens.has("voorlopig") && { itemStyle: { color: kleuren.vel, borderColor: kleur, borderWidth: 2, decal: { symbol: "none" } } } };

const as = ({ kleuren }, extra = {}) => ({
  axisLine: { lineStyle: { color: kleuren.rand } }, axisTick: { show: false }, axisLabel: { color: kleuren.inkt2, fontSize: 13, hideOverlap: true, ...extra.axisLabel },
  splitLine: { lineStyle: { color: kleuren.lijn } }, nameTextStyle: { color: kleuren.inkt2 },
});
const waardeAs = (kader, extra) => ({ ...as(kader), type: "value", name: kader.eenheid, nameLocation: "end", nameTextStyle: { align: "left", color: kader.kleuren.inkt2 }, ...extra,
  splitNumber: kader.breed < 500 ? 3 : 5,
  axisLabel: { color: kader.kleuren.inkt2, fontSize: 13, hideOverlap: true, formatter: g => Math.abs(g) >= 1_000_000 ? kort.format(g) : schrijf.format(g) } });
// Half-years stand on two lines, so that more of them fit.
const opTwee = naam => naam.replace(/^(\de helft) (\d{4})$/, "$1\n$2");
const klasseAs = (namen, kader, extra) => ({ ...as(kader), type: "category", data: namen.map(opTwee), splitLine: { show: false }, ...extra,
  axisLabel: { color: kader.kleuren.inkt2, fontSize: 13, lineHeight: 17, hideOverlap: true, ...extra?.axisLabel } });
// Signs are said once, below the table; here only the series and what was agreed.
const legenda = ({ reeksen, streven }, { kleuren }) => ({ show: reeksen.length + streven.length > 1, data: [...reeksen, ...streven].map(r => r.naam), type: "plain", bottom: 0, left: 0, itemGap: 16, textStyle: { color: kleuren.inkt, fontSize: 13 } });
const rooster = (beeld, kader) => ({ left: 8, right: 24, top: 36, bottom: 8 + legendahoogte(beeld, kader.breed), containLabel: true });

/** How much room the names of the series take, line by line. */
export function legendahoogte({ reeksen, streven }, breed) {
  if (reeksen.length + streven.length < 2) return 0;
  let lijnen = 1, plek = 0;
  for (const { naam } of [...reeksen, ...streven]) {
    const nodig = 56 + 7.5 * naam.length;
    if (plek > 0 && plek + nodig > breed) [lijnen, plek] = [lijnen + 1, 0];
    plek += nodig;
  }
  return 12 + 26 * lijnen;
}


function lijn(beeld, kader) {
  const lijnen = beeld.reeksen.flatMap((reeks, nr) => stukken(reeks, nr, kader));
  return {
    grid: rooster(beeld, kader), legend: legenda(beeld, kader),
    xAxis: klasseAs(beeld.assen.map(a => a.naam), kader, { boundaryGap: true }), yAxis: waardeAs(kader, { scale: !vanNul(beeld) }),
    series: [...lijnen, ...doelen(beeld, kader), ...leegte(beeld, kader)],
  };
}

// A line from zero unless all lies far from it.
const vanNul = ({ reeksen }) => {
  const alle = reeksen.flatMap(r => r.cellen.map(c => c?.waarde)).filter(w => w !== null && w !== undefined);
  return Math.min(...alle) < 0.6 * Math.max(...alle);
};

// A break in the series is a break in the line: what comes after is a line of its own, with the same name and colour.
function stukken(reeks, nr, kader) {
  const kleur = kader.kleuren.reeks[nr % kader.kleuren.reeks.length];
  const breuken = reeks.cellen.flatMap((cel, i) => i > 0 && cel?.tekens.has("breuk") ? [i] : []);
  return [0, ...breuken].map((van, stuk) => ({
    type: "line", name: reeks.naam, color: kleur, symbol: ["circle", "rect", "triangle", "diamond"][nr % 4], symbolSize: 8, lineStyle: { width: 2.5, type: ["solid", "dashed", "dotted"][Math.floor(nr / 4) % 3] },
    data: reeks.cellen.map((cel, i) => i >= van && i < (breuken[stuk] ?? Infinity) ? punt(cel, i, reeks.naam, kader, kleur) : { value: null, plek: i }),
    ...stuk > 0 && { markLine: { silent: true, symbol: "none", data: [{ xAxis: van }], lineStyle: { type: "dotted", color: kader.kleuren.inkt2 }, label: { formatter: "breuk", color: kader.kleuren.inkt2 } } },
  }));
}

const staven = stapel => (beeld, kader) => ({
  grid: rooster(beeld, kader), legend: legenda(beeld, kader),
  ...liggend(beeld, kader)
    ? { xAxis: waardeAs(kader, onderaan), yAxis: klasseAs(beeld.assen.map(a => a.naam), kader, { inverse: true, axisLabel: { width: kader.breed * .4, overflow: "truncate", interval: 0, hideOverlap: false } }) }
    : { xAxis: klasseAs(beeld.assen.map(a => a.naam), kader), yAxis: waardeAs(kader) },
  series: [
    ...beeld.reeksen.map((reeks, nr) => ({ type: "bar", name: reeks.naam, barMaxWidth: 44, stack: stapel, color: kader.kleuren.reeks[nr % kader.kleuren.reeks.length],
      data: reeks.cellen.map((cel, i) => punt(cel, i, reeks.naam, kader, kader.kleuren.reeks[nr % kader.kleuren.reeks.length])) })),
    ...liggend(beeld, kader) ? [] : doelen(beeld, kader), ...leegte(beeld, kader, liggend(beeld, kader)),
  ],
});
// Long names and many categories read better along the side.
export const liggend = ({ assen, inTijd }, { breed }) => !inTijd && (assen.length > 8 || assen.some(a => a.naam.length > breed / assen.length / 8));
const onderaan = { nameLocation: "middle", nameGap: 28, nameTextStyle: { align: "center" } };
function staaf(beeld, kader) { return staven(undefined)(beeld, kader); }
function gestapeld(beeld, kader) { return staven("samen")(beeld, kader); }

// Small charts with one scale, so that they can be laid side by side.
function klein({ assen, reeksen, inTijd }, kader) {
  const naast = Math.max(1, Math.floor(kader.breed / 220)), top = Math.max(...reeksen.flatMap(r => r.cellen.map(c => c?.waarde ?? 0)));
  const bodem = Math.min(0, ...reeksen.flatMap(r => r.cellen.map(c => c?.waarde ?? 0)));
  const plek = i => ({ left: `${(i % naast) / naast * 100 + 1}%`, width: `${100 / naast - 3}%`, top: Math.floor(i / naast) * kleinHoog + 34, height: kleinHoog - 74, containLabel: true });
  return {
    title: reeksen.map((r, i) => ({ text: r.naam, left: plek(i).left, top: plek(i).top - 32, textStyle: { fontSize: 13, fontWeight: 600, color: kader.kleuren.inkt, width: kader.breed / naast - 24, overflow: "truncate" } })),
    grid: reeksen.map((_, i) => plek(i)),
    xAxis: reeksen.map((_, i) => klasseAs(assen.map(a => a.naam), kader, { gridIndex: i })),
    yAxis: reeksen.map((_, i) => waardeAs(kader, { gridIndex: i, min: bodem, max: top, name: "", splitNumber: 2 })),
    series: reeksen.flatMap((r, i) => (inTijd ? stukken(r, 0, kader) : [{ type: "bar", name: r.naam, color: kader.kleuren.accent, data: r.cellen.map((c, k) => punt(c, k, r.naam, kader, kader.kleuren.accent)) }])
      .map(serie => ({ ...serie, xAxisIndex: i, yAxisIndex: i }))),
  };
}
export const kleinHoog = 190;
export const naastElkaar = breed => Math.max(1, Math.floor(breed / 220));

// From first to last: what went up and what went down.
function helling(beeld, kader) {
  const [eerste, laatste] = [0, beeld.assen.length - 1];
  return {
    grid: { left: 8, right: Math.min(200, kader.breed * .35), top: 36, bottom: 8, containLabel: true }, legend: { show: false },
    xAxis: klasseAs([beeld.assen[eerste].naam, beeld.assen[laatste].naam], kader, { boundaryGap: false }), yAxis: waardeAs(kader, { scale: true }),
    series: beeld.reeksen.map((reeks, nr) => {
      const kleur = kader.kleuren.reeks[nr % kader.kleuren.reeks.length];
      return { type: "line", name: reeks.naam, color: kleur, symbol: "circle", symbolSize: 9, lineStyle: { width: 2.5 },
        data: [eerste, laatste].map(i => ({ ...punt(reeks.cellen[i], i, reeks.naam, kader, kleur),
          // Beside its end; names that would meet make room for each other.
          label: { show: i === laatste, position: "right", color: kader.kleuren.inkt, formatter: ({ data }) => `${reeks.naam} ${data?.tekst ?? ""}`, width: Math.min(190, kader.breed * .33), overflow: "truncate" } })),
        labelLayout: { moveOverlap: "shiftY" } };
    }),
  };
}

// A dot for each against the band of what was agreed, in the last period of which there is any figure.
function stip(beeld, kader) {
  const laatste = beeld.inTijd ? Math.max(0, beeld.assen.findLastIndex((_, i) => beeld.reeksen.some(r => typeof r.cellen[i]?.waarde === "number"))) : null;
  const streef = beeld.streven[0]?.cellen.at(laatste ?? -1), hoogstens = beeld.streven[0]?.soort === "maximaal";
  const stippen = laatste === null ? beeld.assen.map((a, i) => ({ naam: a.naam, cel: beeld.reeksen[0].cellen[i], plek: i })) : beeld.reeksen.map(r => ({ naam: r.naam, cel: r.cellen[laatste], plek: laatste }));
  const band = streef && { silent: true, itemStyle: { color: kader.kleuren.streef, opacity: .14 }, label: { show: kader.breed > 600, color: kader.kleuren.inkt2, position: "insideTop" },
    data: [[{ name: beeld.streven[0].naam, xAxis: hoogstens ? 0 : streef.van ?? streef.waarde ?? "min" }, { xAxis: streef.tot ?? (hoogstens ? streef.waarde : "max") }]] };
  // As far as what was agreed, too.
  const top = streef?.tot ?? streef?.waarde, eenheid = laatste === null ? kader.eenheid : [kader.eenheid, beeld.assen[laatste].naam].filter(Boolean).join(", ");
  return {
    grid: { left: 8, right: 24, top: 36, bottom: 28, containLabel: true }, legend: { show: false },
    xAxis: waardeAs({ ...kader, eenheid }, { ...onderaan, ...top && { max: ({ max }) => Math.ceil(Math.max(max, top)) } }), yAxis: klasseAs(stippen.map(s => s.naam), kader, { inverse: true, splitLine: { show: true, lineStyle: { color: kader.kleuren.lijn } }, axisLabel: { interval: 0, width: kader.breed * .4, overflow: "truncate" } }),
    series: [{ type: "scatter", symbolSize: 13, color: kader.kleuren.accent, markArea: band, data: stippen.map((s, i) => ({ ...punt(s.cel, s.plek, s.naam, kader, kader.kleuren.accent), value: [s.cel?.waarde ?? null, i] })) }],
  };
}

// What was agreed: a line of dashes, or a band between two.
function doelen({ streven }, { kleuren }) {
  return streven.flatMap((streef, nr) => {
    const band = streef.cellen.some(c => c.van !== null && c.tot !== null);
    const lijnVan = (kies, extra) => ({ type: "line", name: streef.naam, color: kleuren.streef, symbol: "diamond", symbolSize: 9, lineStyle: { type: "dashed", width: 2 }, z: 5,
      data: streef.cellen.map((c, i) => ({ value: kies(c), tekst: c.tekst, plek: i, reeks: streef.naam })), ...extra });
    return band
      ? [lijnVan(c => c.van, { stack: `band${nr}`, symbol: "none" }), lijnVan(c => c.van === null ? null : c.tot - c.van, { stack: `band${nr}`, symbol: "none", areaStyle: { color: kleuren.streef, opacity: .14 } })]
      : [lijnVan(c => c.waarde ?? c.van ?? c.tot)];
  });
}

// Where there is no number its sign stands on the axis, as in the table.
function leegte({ reeksen }, { kleuren }, ligt = false) {
  return Object.keys(zonder).flatMap(teken => {
    const data = reeksen.flatMap((r, nr) => r.cellen.flatMap((c, i) => c?.waarde === null && c.tekens.has(teken) ? [{ value: ligt ? [0, i] : [i, 0], tekst: c.tekst, plek: i, reeks: r.naam, nr }] : []));
    return data.length === 0 ? [] : [{ type: "scatter", name: woord[teken], symbol: "circle", symbolSize: 1, color: kleuren.inkt2, data, z: 6, silent: true,
      label: { show: true, formatter: zonder[teken], position: ligt ? "right" : "top", color: kleuren.inkt2, fontSize: 16, fontWeight: 700 } }];
  });
}
