// From figures to what ECharts draws: one function for each form.
import { kleurVan } from "./kleuren.js";

const schrijf = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const kort = new Intl.NumberFormat("nl-NL", { notation: "compact", maximumFractionDigits: 1 });
const zonder = { verborgen: "×", nvt: "–", leeg: "·", nietvrijgegeven: "#", achtergehouden: "Σ", onbekend: "?" };
const woord = { verborgen: "Verborgen", nvt: "Niet van toepassing", leeg: "Geen cijfer", nietvrijgegeven: "Niet vrijgegeven", achtergehouden: "Totaal niet getoond", onbekend: "Onbekend" };

export const vormen = { lijn, staaf, gestapeld, klein, helling, stip };

// Patterns beside the colours, of a party the same in every chart; the first is without.
const lijnen = (draai, dicht) => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, dicht], rotation: draai });
const patronen = [null, lijnen(-Math.PI / 4, 5), { symbol: "circle", symbolSize: .7, dashArrayX: [[7, 7], [0, 7, 7, 0]], dashArrayY: [7, 0] }, lijnen(Math.PI / 4, 5),
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 8], rotation: 0 }, { symbol: "triangle", symbolSize: .8, dashArrayX: [[9, 9], [0, 9, 9, 0]], dashArrayY: [9, 0] },
  lijnen(-Math.PI / 4, 10), { symbol: "diamond", symbolSize: .8, dashArrayX: [[9, 9], [0, 9, 9, 0]], dashArrayY: [9, 0] }];
const tekens = ["circle", "rect", "triangle", "diamond"];

// Of the steps of a scale each second one has a pattern, so that what lies on each other has an edge without its colour.
const patroonVan = ({ plek, trede }, nr, { vel, rand }) => {
  const isTrede = trede !== null && trede !== undefined, patroon = isTrede ? patronen[trede < 0 ? 4 : trede % 2 === 0 ? 0 : trede < 6 ? 1 : 3] : patronen[(plek ?? nr) % patronen.length];
  return patroon ? { color: isTrede && trede > 4 && trede < 8 ? rand : vel, ...patroon } : { symbol: "none" };
};
const kleurBij = (reeks, nr, { kleuren }) => kleurVan(reeks, nr, kleuren);

/** The option of a form; `kader` gives the colours, the width and the unit. */
export function optie(vorm, beeld, kader) {
  const { assen } = beeld;
  return {
    animation: false, color: kader.kleuren.reeks, textStyle: { fontFamily: kader.kleuren.letter, fontSize: 14, color: kader.kleuren.inkt },
    // The name of the picture is said by its element; patterns stand beside the colours.
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
const namenVan = assen => assen.map(a => a.kort ?? a.naam);
const klasseAs = (namen, kader, extra) => ({ ...as(kader), type: "category", data: namen.map(opTwee), splitLine: { show: false }, ...extra,
  axisLabel: { color: kader.kleuren.inkt2, fontSize: 13, lineHeight: 17, hideOverlap: true, ...extra?.axisLabel } });
// Where it stands in time, and not one step after the other: half of the way to 2032 is as long as it lasts. A name stands where there is room.
const tijdAs = ({ assen, tijd }, kader, extra) => {
  const [eerste, laatste] = [tijd[0], tijd.at(-1)], rand = laatste === eerste ? .5 : (laatste - eerste) * Math.min(.12, .35 / tijd.length + 18 / kader.breed);
  return { ...as(kader), type: "value", min: eerste - rand, max: laatste + rand, splitLine: { show: false }, ...extra,
    axisTick: { show: true, customValues: tijd, lineStyle: { color: kader.kleuren.rand } },
    axisLabel: { color: kader.kleuren.inkt2, fontSize: 13, lineHeight: 17, hideOverlap: true, showMinLabel: true, showMaxLabel: true,
      customValues: genoemd(tijd, (extra?.breed ?? kader.breed - 60) / (laatste - eerste + 2 * rand), assen), formatter: punt => opTwee(assen[tijd.indexOf(punt)]?.naam ?? "") } };
};
// The last and the first first, then as many as do not meet.
function genoemd(tijd, perJaar, assen) {
  const nodig = Math.max(...assen.map(a => opTwee(a.naam).split("\n").reduce((meest, regel) => Math.max(meest, regel.length), 0))) * 7.5 + 10, gekozen = [];
  for (const punt of [tijd.at(-1), tijd[0], ...tijd.slice(1, -1).reverse()])
    if (gekozen.every(ander => Math.abs(ander - punt) * perJaar >= nodig)) gekozen.push(punt);
  return gekozen.sort((een, ander) => een - ander);
}
// Signs are said once, below the table; here only the series and what was agreed.
const legenda = ({ reeksen, streven }, { kleuren, breed }) => ({ show: reeksen.length + streven.length > 1, data: [...reeksen, ...streven].map(r => r.naam), type: "plain", bottom: 0, left: 0, itemGap: 16, textStyle: { color: kleuren.inkt, fontSize: 13, lineHeight: 17 }, formatter: naam => vouw(naam, (breed - 56) / 7) });
// A name that is longer than the picture is wide goes on below.
const vouw = (naam, tekens) => naam.split(" ").reduce((regels, woord) => {
  if (regels.length > 0 && regels.at(-1).length + woord.length < tekens) regels.push(`${regels.pop()} ${woord}`);
  else regels.push(woord);
  return regels;
}, []).join("\n");
const rooster = (beeld, kader) => ({ left: 8, right: 24, top: 36, bottom: 8 + legendahoogte(beeld, kader.breed), containLabel: true });

/** How much room the names of the series take, line by line. */
export function legendahoogte({ reeksen, streven }, breed) {
  if (reeksen.length + streven.length < 2) return 0;
  let lijnen = 1, plek = 0;
  for (const { naam } of [...reeksen, ...streven]) {
    const nodig = 56 + 7.5 * naam.length;
    if (plek > 0 && plek + nodig > breed) [lijnen, plek] = [lijnen + 1, 0];
    plek += nodig;
    lijnen += Math.max(0, Math.ceil(nodig / breed) - 1);
  }
  return 12 + 26 * lijnen;
}


function lijn(beeld, kader) {
  const lijnen = beeld.reeksen.flatMap((reeks, nr) => stukken(reeks, nr, beeld, kader));
  return {
    grid: rooster(beeld, kader), legend: legenda(beeld, kader),
    xAxis: beeld.tijd ? tijdAs(beeld, kader) : klasseAs(namenVan(beeld.assen), kader, { boundaryGap: true }), yAxis: waardeAs(kader, { scale: !vanNul(beeld) }),
    series: [...lijnen, ...doelen(beeld, kader, true), ...leegte(beeld, kader, { lijn: true })],
  };
}

// A line from zero unless all lies far from it.
const vanNul = ({ reeksen }) => {
  const alle = reeksen.flatMap(r => r.cellen.map(c => c?.waarde)).filter(w => w !== null && w !== undefined);
  return Math.min(...alle) < 0.6 * Math.max(...alle);
};

// A break in the series is a break in the line: what comes after is a line of its own, with the same name and colour.
function stukken(reeks, nr, { tijd }, kader) {
  const kleur = kleurBij(reeks, nr, kader), vast = reeks.plek ?? nr, waar = i => tijd?.[i] ?? i;
  const breuken = reeks.cellen.flatMap((cel, i) => i > 0 && cel?.tekens.has("breuk") ? [i] : []);
  return [0, ...breuken].map((van, stuk) => ({
    type: "line", name: reeks.naam, color: kleur, symbol: tekens[vast % 4], symbolSize: 8, lineStyle: { width: 2.5, type: ["solid", "dashed", "dotted"][Math.floor(vast / 4) % 3] },
    data: reeks.cellen.map((cel, i) => opPlek(i >= van && i < (breuken[stuk] ?? Infinity) ? punt(cel, i, reeks.naam, kader, kleur) : { value: null, plek: i }, waar(i))),
    ...stuk > 0 && { markLine: { silent: true, symbol: "none", data: [{ xAxis: waar(van) }], lineStyle: { type: "dotted", color: kader.kleuren.inkt2 }, label: { formatter: "breuk", color: kader.kleuren.inkt2 } } },
  }));
}
const opPlek = (deel, waar) => ({ ...deel, value: [waar, deel.value] });

const staven = stapel => (beeld, kader) => ({
  grid: rooster(beeld, kader), legend: legenda(beeld, kader),
  ...liggend(beeld, kader)
    ? { xAxis: waardeAs(kader, onderaan), yAxis: klasseAs(namenVan(beeld.assen), kader, { inverse: true, axisLabel: { width: kader.breed * .4, overflow: "truncate", interval: 0, hideOverlap: false } }) }
    : { xAxis: klasseAs(namenVan(beeld.assen), kader), yAxis: waardeAs(kader) },
  series: [
    ...beeld.reeksen.map((reeks, nr) => ({ type: "bar", name: reeks.naam, barMaxWidth: 44, stack: stapel, color: kleurBij(reeks, nr, kader), itemStyle: { decal: patroonVan(reeks, nr, kader.kleuren), ...stapel && { borderColor: kader.kleuren.vel, borderWidth: 1 } },
      data: reeks.cellen.map((cel, i) => punt(cel, i, reeks.naam, kader, kleurBij(reeks, nr, kader))) })),
    ...liggend(beeld, kader) ? [] : doelen(beeld, kader), ...leegte(beeld, kader, { ligt: liggend(beeld, kader) }),
  ],
});
// Long names and many categories read better along the side.
export const liggend = ({ assen, tijd }, { breed }) => !tijd && (assen.length > 8 || assen.some(a => a.naam.length > breed / assen.length / 8));
const onderaan = { nameLocation: "middle", nameGap: 28, nameTextStyle: { align: "center" } };
function staaf(beeld, kader) { return staven(undefined)(beeld, kader); }
function gestapeld(beeld, kader) { return staven("samen")(beeld, kader); }

// Small charts with one scale, so that they can be laid side by side.
function klein(beeld, kader) {
  const { assen, reeksen, tijd } = beeld, naast = naastElkaar(kader.breed), top = Math.max(...reeksen.flatMap(r => r.cellen.map(c => c?.waarde ?? 0)));
  const bodem = Math.min(0, ...reeksen.flatMap(r => r.cellen.map(c => c?.waarde ?? 0)));
  const plek = i => ({ left: `${(i % naast) / naast * 100 + 1}%`, width: `${100 / naast - 3}%`, top: Math.floor(i / naast) * kleinHoog + 34, height: kleinHoog - 74, containLabel: true });
  return {
    title: reeksen.map((r, i) => ({ text: r.naam, left: plek(i).left, top: plek(i).top - 32, textStyle: { fontSize: 13, fontWeight: 600, color: kader.kleuren.inkt, width: kader.breed / naast - 24, overflow: "truncate" } })),
    grid: reeksen.map((_, i) => plek(i)),
    xAxis: reeksen.map((_, i) => tijd ? tijdAs(beeld, kader, { gridIndex: i, breed: kader.breed / naast - 80 }) : klasseAs(namenVan(assen), kader, { gridIndex: i })),
    yAxis: reeksen.map((_, i) => waardeAs(kader, { gridIndex: i, min: bodem, max: top, name: "", splitNumber: 2 })),
    series: reeksen.flatMap((r, i) => (tijd ? stukken({ ...r, plek: 0 }, 0, beeld, kader) : [{ type: "bar", name: r.naam, color: kader.kleuren.accent, data: r.cellen.map((c, k) => punt(c, k, r.naam, kader, kader.kleuren.accent)) }])
      .map(serie => ({ ...serie, xAxisIndex: i, yAxisIndex: i }))),
  };
}
export const kleinHoog = 190;
export const naastElkaar = breed => Math.max(1, Math.floor(breed / 220));

// From first to last: what went up and what went down. Both are named; what lies between is in the table.
function helling(beeld, kader) {
  const eerste = 0, laatste = nuVan(beeld);
  return {
    grid: { left: 8, right: Math.min(200, kader.breed * .35), top: 36, bottom: 8, containLabel: true }, legend: { show: false },
    xAxis: klasseAs([beeld.assen[eerste].naam, beeld.assen[laatste].naam], kader, { boundaryGap: false }), yAxis: waardeAs(kader, { scale: true }),
    series: beeld.reeksen.map((reeks, nr) => {
      const kleur = kleurBij(reeks, nr, kader);
      return { type: "line", name: reeks.naam, color: kleur, symbol: "circle", symbolSize: 9, lineStyle: { width: 2.5 },
        data: [eerste, laatste].map(i => ({ ...punt(reeks.cellen[i], i, reeks.naam, kader, kleur),
          // Beside its end.
          label: { show: i === laatste, position: "right", color: kader.kleuren.inkt, formatter: ({ data }) => `${data?.tekst ?? ""} ${reeks.naam}`, width: Math.min(190, kader.breed * .33), overflow: "truncate" } })),
      };
    }),
  };
}

/** How far each name beside a slope moves down or up, so that no two meet; `hoogtes` is where they would stand. */
export function uiteen(hoogtes, onder, nodig = 17) {
  const volgorde = hoogtes.map((y, nr) => ({ y, nr })).sort((een, ander) => een.y - ander.y);
  for (const [i, deel] of volgorde.entries()) deel.naar = i === 0 ? deel.y : Math.max(deel.y, volgorde[i - 1].naar + nodig);
  for (let i = volgorde.length - 1, grens = onder; i >= 0; i -= 1, grens = volgorde[i + 1].naar - nodig) volgorde[i].naar = Math.min(volgorde[i].naar, grens);
  return volgorde.sort((een, ander) => een.nr - ander.nr).map(({ y, naar }) => naar - y);
}

// The period that says something: what the table names, else the last one of which there is any figure.
export function nuVan({ assen, reeksen, nu, tijd }) {
  const genoemd = assen.findIndex(a => a.sleutel === nu);
  if (genoemd > 0 || (genoemd === 0 && assen.length === 1)) return genoemd;
  return tijd ? Math.max(0, assen.findLastIndex((_, i) => reeksen.some(r => typeof r.cellen[i]?.waarde === "number"))) : assen.length - 1;
}

// A dot for each against the band of what was agreed, in one period.
function stip(beeld, kader) {
  const laatste = beeld.tijd ? nuVan(beeld) : null;
  // What asks something of this period; of two the first is the band and the other a line.
  const vragen = beeld.streven.map(s => ({ ...s, cel: s.cellen.at(laatste ?? -1) })).filter(s => s.cel && (s.cel.waarde ?? s.cel.van ?? s.cel.tot) !== null);
  const [eerste] = vragen, streef = eerste?.cel, hoogstens = eerste?.soort === "maximaal";
  const stippen = laatste === null ? beeld.assen.map((a, i) => ({ naam: a.naam, cel: beeld.reeksen[0].cellen[i], plek: i })) : beeld.reeksen.map(r => ({ naam: r.naam, cel: r.cellen[laatste], plek: laatste }));
  const band = streef && { silent: true, itemStyle: { color: kader.kleuren.streef, opacity: .14 }, label: { show: false },
    data: [[{ xAxis: hoogstens ? 0 : streef.van ?? streef.waarde ?? "min" }, { xAxis: streef.tot ?? (hoogstens ? streef.waarde : "max") }]] };
  // As far as what was agreed, too.
  const grens = ({ cel }) => cel.tot ?? cel.waarde ?? cel.van, top = vragen.length > 0 ? Math.max(...vragen.map(grens)) : null, eenheid = laatste === null ? kader.eenheid : [kader.eenheid, beeld.assen[laatste].naam].filter(Boolean).join(", ");
  // Two that ask the same are one line; names stand above each other, so that none meet.
  const soorten = g => [...new Set(vragen.filter(v => grens(v) === g).map(v => v.naam.split(":")[0]))].map((soort, i) => i === 0 ? soort : soort.toLowerCase()).join(" en ");
  const waar = [...new Set(vragen.map(grens))].sort((een, ander) => een - ander);
  const randen = { silent: true, symbol: "none", lineStyle: { type: "dashed", width: 2, color: kader.kleuren.streef },
    data: waar.map((g, i) => ({ name: `${soorten(g)} ${schrijf.format(g)}`, xAxis: g, label: { color: kader.kleuren.inkt2, formatter: "{b}", position: "start", align: "right", offset: [6, -18 * i] } })) };
  return {
    grid: { left: 8, right: 24, top: 18 + 18 * Math.max(1, waar.length), bottom: 28, containLabel: true }, legend: { show: false },
    xAxis: waardeAs({ ...kader, eenheid }, { ...onderaan, ...top && { max: ({ max }) => Math.ceil(Math.max(max, top)) } }), yAxis: klasseAs(stippen.map(s => s.naam), kader, { inverse: true, splitLine: { show: true, lineStyle: { color: kader.kleuren.lijn } }, axisLabel: { interval: 0, width: kader.breed * .4, overflow: "truncate" } }),
    series: [{ type: "scatter", symbolSize: 13, color: kader.kleuren.accent, markArea: band, markLine: vragen.length > 0 ? randen : undefined, data: stippen.map((s, i) => ({ ...punt(s.cel, s.plek, s.naam, kader, kader.kleuren.accent), value: [s.cel?.waarde ?? null, i] })) }],
  };
}

// What was agreed: a line of dashes, or a band between two.
function doelen({ streven, tijd }, { kleuren }, lijn = false) {
  return streven.flatMap((streef, nr) => {
    const band = streef.cellen.some(c => c.van !== null && c.tot !== null);
    const lijnVan = (kies, extra) => ({ type: "line", name: streef.naam, color: kleuren.streef, symbol: "diamond", symbolSize: 9, lineStyle: { type: "dashed", width: 2 }, z: 5,
      data: streef.cellen.map((c, i) => ({ value: [lijn ? tijd?.[i] ?? i : i, kies(c)], tekst: c.tekst, plek: i, reeks: streef.naam })), ...extra });
    return band
      ? [lijnVan(c => c.van, { stack: `band${nr}`, symbol: "none" }), lijnVan(c => c.van === null ? null : c.tot - c.van, { stack: `band${nr}`, symbol: "none", areaStyle: { color: kleuren.streef, opacity: .14 } })]
      : [lijnVan(c => c.waarde ?? c.van ?? c.tot)];
  });
}

// Where there is no number its sign stands on the axis, as in the table.
function leegte({ reeksen, tijd }, { kleuren }, { ligt = false, lijn = false } = {}) {
  return Object.keys(zonder).flatMap(teken => {
    const data = reeksen.flatMap((r, nr) => r.cellen.flatMap((c, i) => c?.waarde === null && c.tekens.has(teken) ? [{ value: ligt ? [0, i] : [lijn ? tijd?.[i] ?? i : i, 0], tekst: c.tekst, plek: i, reeks: r.naam, nr }] : []));
    return data.length === 0 ? [] : [{ type: "scatter", name: woord[teken], symbol: "circle", symbolSize: 1, color: kleuren.inkt2, data, z: 6, silent: true,
      label: { show: true, formatter: zonder[teken], position: ligt ? "right" : "top", color: kleuren.inkt2, fontSize: 16, fontWeight: 700 } }];
  });
}
