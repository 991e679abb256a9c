// Classes of a map: few, with round bounds, each with about as many areas.
const rond = (getal, stap) => Math.round(getal / stap) * stap;

/** The lower bounds of at most so many classes over these numbers, from low to high; round where that keeps them apart. */
export function grenzen(getallen, meest = 5) {
  const op = [...getallen].sort((a, b) => a - b);
  const verschillend = new Set(op).size;
  if (verschillend <= meest) return [...new Set(op)];
  const stap = 10 ** Math.floor(Math.log10((op.at(-1) - op[0]) / meest) - 0.3);
  const ruw = Array.from({ length: meest }, (_, i) => op[Math.floor(i * op.length / meest)]);
  const netjes = [...new Set(ruw.map((g, i) => Number(i === 0 ? (Math.floor(g / stap) * stap).toFixed(6) : rond(g, stap).toFixed(6))))];
  return netjes.filter((g, i) => op.some(w => w >= g && (i === netjes.length - 1 || w < netjes[i + 1])));
}

/** In which class a number falls. */
export const klasse = (getal, onder) => onder.findLastIndex(g => getal >= g);
