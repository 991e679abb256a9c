// Colours come from the tokens of the page, so that a chart follows light, dark and print.
const nummers = (naam, aantal) => Array.from({ length: aantal }, (_, i) => `${naam}-${i + 1}`);
const reeks = nummers("reeks", 8), treden = nummers("trede", 11);

/** The tokens as the browser draws them here and now. */
export function kleuren(bij) {
  const proef = document.createElement("span");
  proef.hidden = true;
  bij.append(proef);
  const kleur = token => {
    proef.style.color = `var(--noaber-${token})`;
    return getComputedStyle(proef).color;
  };
  const alle = {
    reeks: reeks.map(kleur), treden: treden.map(kleur), vel: kleur("vel"), inkt: kleur("inkt"), inkt2: kleur("inkt-2"), lijn: kleur("lijn"), rand: kleur("rand"),
    zacht: kleur("grijs-zacht"), accent: kleur("groen"), streef: kleur("inkt"),
  };
  proef.remove();
  return { ...alle, letter: getComputedStyle(bij).fontFamily };
}

/** The colour of a series: of a party the one of its place in the partnership, of a step of a scale that of the scale; else by its number here. */
export function kleurVan({ plek, trede }, nr, { reeks: kies, treden: schaal, inkt2 }) {
  if (trede === null || trede === undefined) return kies[(plek ?? nr) % kies.length];
  return schaal[trede] ?? inkt2;
}

/** Steps from light to full of one colour; on a dark page from dark to full. */
export function trap(stappen, { vel, accent }) {
  const delen = kleur => kleur.match(/[\d.]+/g).slice(0, 3).map(Number);
  const [licht, vol] = [delen(vel), delen(accent)];
  return Array.from({ length: stappen }, (_, i) => {
    const deel = stappen === 1 ? 1 : 0.16 + 0.84 * i / (stappen - 1);
    return `rgb(${licht.map((l, k) => Math.round(l + (vol[k] - l) * deel)).join(" ")})`;
  });
}
