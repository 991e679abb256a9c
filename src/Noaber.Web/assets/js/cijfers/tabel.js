// A table of figures as the server wrote it: what stands in it, and nothing more. Charts and maps draw what this reads.
const periode = /^\d{4}(-[12])?$/;
const kaal = /^-?\d+$/;
const getal = tekst => tekst === undefined || tekst === "" ? null : Number(tekst);
const naam = cel => cel.dataset.naam ?? cel.textContent.trim().replace(/\s+/g, " ");

function lees(cel) {
  const { van, tot, teken = "" } = cel.dataset, tekst = naam(cel);
  // A number stands apart only where the text says it in another way.
  const waarde = cel.dataset.waarde ?? (kaal.test(tekst) ? tekst : "");
  return { waarde: getal(waarde), van: getal(van), tot: getal(tot), tekens: new Set(teken.split(" ").filter(Boolean)), tekst };
}

// The place of a party in its partnership and the step on a scale, by which it has the same colour everywhere.
const kop = th => ({ naam: naam(th), plek: getal(th.dataset.plek), trede: getal(th.dataset.trede) });

/** The headings and cells of a table: rows and columns with their key and name, cells[row][column], and the targets apart. */
export function leesTabel(tabel) {
  const kolommen = [...tabel.querySelectorAll("thead th[data-sleutel]")].map(th => ({ ...kop(th), sleutel: th.dataset.sleutel }));
  const rijen = [], streven = [];
  for (const tr of tabel.querySelectorAll("tbody tr")) {
    const th = tr.querySelector("th[scope=row]");
    if (!th) continue;
    const rij = {
      ...kop(th), sleutel: th.dataset.sleutel ?? th.dataset.gebied, gebied: th.dataset.gebied, adres: th.querySelector("a")?.href,
      soort: tr.dataset.soort, cellen: [...tr.querySelectorAll("td")].map(lees),
    };
    (tr.dataset.rol === "streefwaarde" ? streven : rijen).push(rij);
  }
  return { titel: naam(tabel.caption ?? tabel), kolommen, rijen, streven };
}

/** Time lies along the axis, whichever way the table lies: series are what is not a period. */
export function reeksen({ kolommen, rijen, streven }) {
  if (kolommen.every(k => periode.test(k.sleutel)))
    return { assen: kolommen, tijd: kolommen.map(tijdstip), reeksen: rijen.map(r => metKop(r, r.cellen, rijen)), streven };
  const inTijd = rijen.every(r => periode.test(r.sleutel)), perKolom = kolommen.map((k, i) => metKop(k, rijen.map(r => r.cellen[i]), kolommen));
  return { assen: rijen, tijd: inTijd ? rijen.map(tijdstip) : null, reeksen: perKolom, streven: inTijd ? [] : streven.map(perReeks(rijen)) };
}

// Beside the steps of a scale, what is on no step is on none: it has the colour of none of them.
const metKop = ({ naam, plek, trede }, cellen, alle) => ({ naam, plek, trede: trede ?? (alle.some(a => a.trede !== null) ? -1 : null), cellen });

// A target of the first column holds for each category.
const perReeks = rijen => streef => ({ ...streef, cellen: rijen.map(() => streef.cellen[0]) });

// In years: what is told over a period is known at its end, the first half of 2026 at 2026,5.
function tijdstip({ sleutel }) {
  const [jaar, helft = "2"] = sleutel.split("-");
  return Number(jaar) + helft / 2;
}

/**
 * The same with a place for the years or half-years between that have no figure, so that bars beside each other do not look as if they
 * follow on each other.
 */
export function metGaten(beeld) {
  if (!beeld.tijd) return beeld;
  const stap = beeld.assen.some(({ sleutel }) => sleutel.includes("-")) ? 0.5 : 1;
  const naar = beeld.assen.flatMap((_, i) => i > 0 && beeld.tijd[i] - beeld.tijd[i - 1] > stap ? [gat(beeld.tijd[i - 1], beeld.tijd[i], stap), i] : [i]);
  const lang = cellen => naar.map(i => typeof i === "number" ? cellen[i] : undefined);
  return {
    ...beeld, assen: naar.map(i => typeof i === "number" ? beeld.assen[i] : i), tijd: lang(beeld.tijd),
    reeksen: beeld.reeksen.map(r => ({ ...r, cellen: lang(r.cellen) })),
    streven: beeld.streven.map(s => ({ ...s, cellen: lang(s.cellen).map(c => c ?? leeg) })),
  };
}

const leeg = { waarde: null, van: null, tot: null, tekens: new Set(), tekst: "" };

function gat(na, voor, stap) {
  const [eerste, laatste] = [na + stap, voor - stap].map(eind => woord(eind, stap));
  return { sleutel: "", naam: `${eerste === laatste ? eerste : `${eerste} tot en met ${laatste}`}`, gat: true, kort: `${eerste === laatste ? eerste : `${eerste} t/m ${laatste}`}\ngeen cijfer` };
}

const woord = (eind, stap) => stap === 1 ? `${eind - 1}` : `${eind % 1 === 0 ? 2 : 1}e helft ${Math.ceil(eind) - 1}`;
