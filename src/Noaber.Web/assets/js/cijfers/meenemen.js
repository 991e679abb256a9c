// A picture with its title and source, and a table that pastes into Word.
const ruimte = 12, regel = 20;

const maak = (soort, kenmerken, ...inhoud) => {
  const deel = document.createElementNS("http://www.w3.org/2000/svg", soort);
  for (const [naam, waarde] of Object.entries(kenmerken)) deel.setAttribute(naam, waarde);
  deel.append(...inhoud);
  return deel;
};

/** What is drawn, cut out where asked, with its title above and its legend and source below. */
export function svgVan(tekening, { titel, bron, uitsnede, legenda = [] }, { vel, inkt, inkt2, letter }) {
  const { width, height } = uitsnede ?? tekening.getBoundingClientRect();
  const breed = Math.max(width, 480), boven = ruimte + regel + 6, onder = boven + height + ruimte, hoog = onder + regel * (legenda.length + 1) + ruimte;
  const kopie = tekening.cloneNode(true);
  for (const [naam, waarde] of Object.entries({ x: (breed - width) / 2, y: boven, width, height })) kopie.setAttribute(naam, waarde);
  if (uitsnede) kopie.setAttribute("viewBox", [uitsnede.x, uitsnede.y, width, height].join(" "));
  kopie.removeAttribute("style");
  const tekst = (y, groot, kleur, woorden, x = ruimte) => maak("text", { x, y, fill: kleur, "font-family": letter, "font-size": groot }, woorden);
  const svg = maak("svg", { width: breed, height: hoog, viewBox: `0 0 ${breed} ${hoog}`, role: "img" }, maak("title", {}, titel), maak("rect", { width: breed, height: hoog, fill: vel }),
    tekst(ruimte + regel - 6, 16, inkt, titel), kopie,
    ...legenda.flatMap(([vulling, woorden], i) => [
      maak("rect", { x: ruimte, y: onder + regel * i + 2, width: 20, height: 13, fill: vulling, stroke: inkt2 }), tekst(onder + regel * i + 13, 13, inkt, woorden, ruimte + 28)]),
    tekst(hoog - ruimte, 12, inkt2, bron));
  return { tekst: new XMLSerializer().serializeToString(svg), breed, hoog };
}

export async function pngVan({ tekst, breed, hoog }, schaal = 2) {
  const beeld = new Image();
  beeld.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(tekst)}`;
  await beeld.decode();
  const doek = Object.assign(document.createElement("canvas"), { width: breed * schaal, height: hoog * schaal });
  const pen = doek.getContext("2d");
  pen.scale(schaal, schaal);
  pen.drawImage(beeld, 0, 0, breed, hoog);
  return new Promise(klaar => { doek.toBlob(klaar, "image/png"); });
}

export function bewaar(blob, naam) {
  const adres = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: adres, download: naam }).click();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}

/** As a table and as text with tabs, so that it pastes well into Word and into a sheet. */
export async function kopieer(tabel) {
  const kopie = tabel.cloneNode(true);
  for (const deel of [kopie, ...kopie.querySelectorAll("*")])
    for (const { name } of [...deel.attributes]) if (!["scope", "colspan", "rowspan"].includes(name)) deel.removeAttribute(name);
  const tekst = [...tabel.rows].map(rij => [...rij.cells].map(cel => cel.textContent.trim().replace(/\s+/g, " ")).join("\t")).join("\n");
  await navigator.clipboard.write([new ClipboardItem({
    "text/html": new Blob([kopie.outerHTML], { type: "text/html" }), "text/plain": new Blob([tekst], { type: "text/plain" }),
  })]);
}

export const bestandsnaam = titel => titel.normalize("NFKD").replace(/[^\w -]/g, "").trim().replace(/\s+/g, "-").toLowerCase().slice(0, 80) || "figuur";
