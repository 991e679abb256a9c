// A table of figures as the server wrote it: what stands in it, and nothing more. Charts and maps draw what this reads.
const periode = /^\d{4}(-[12])?$/;
const getal = tekst => tekst === undefined || tekst === "" ? null : Number(tekst);
const naam = cel => cel.dataset.naam ?? cel.textContent.trim().replace(/\s+/g, " ");

function lees(cel) {
  const { waarde, van, tot, teken = "" } = cel.dataset;
  return { waarde: getal(waarde), van: getal(van), tot: getal(tot), tekens: new Set(teken.split(" ").filter(Boolean)), tekst: naam(cel) };
}

/** The headings and cells of a table: rows and columns with their key and name, cells[row][column], and the targets apart. */
export function leesTabel(tabel) {
  const kolommen = [...tabel.querySelectorAll("thead th[data-sleutel]")].map(th => ({ sleutel: th.dataset.sleutel, naam: naam(th) }));
  const rijen = [], streven = [];
  for (const tr of tabel.querySelectorAll("tbody tr")) {
    const kop = tr.querySelector("th[scope=row]");
    if (!kop) continue;
    const rij = {
      sleutel: kop.dataset.sleutel ?? kop.dataset.gebied, gebied: kop.dataset.gebied, naam: naam(kop), adres: kop.querySelector("a")?.href,
      soort: tr.dataset.soort, cellen: [...tr.querySelectorAll("td")].map(lees),
    };
    (tr.dataset.rol === "streefwaarde" ? streven : rijen).push(rij);
  }
  return { titel: naam(tabel.caption ?? tabel), kolommen, rijen, streven };
}

/** Time lies along the axis, whichever way the table lies: series are what is not a period. */
export function reeksen({ kolommen, rijen, streven }) {
  const inTijd = kolommen.every(k => periode.test(k.sleutel));
  if (inTijd || rijen.some(r => !periode.test(r.sleutel))) {
    return inTijd
      ? { assen: kolommen, reeksen: rijen.map(r => ({ naam: r.naam, cellen: r.cellen })), streven, inTijd }
      : { assen: rijen, reeksen: kolommen.map((k, i) => ({ naam: k.naam, cellen: rijen.map(r => r.cellen[i]) })), streven: streven.map(perReeks(rijen)), inTijd };
  }
  return { assen: rijen, reeksen: kolommen.map((k, i) => ({ naam: k.naam, cellen: rijen.map(r => r.cellen[i]) })), streven: [], inTijd: true };
}

// A target of the first column holds for each category.
const perReeks = rijen => streef => ({ ...streef, cellen: rijen.map(() => streef.cellen[0]) });
