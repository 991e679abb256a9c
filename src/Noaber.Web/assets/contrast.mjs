// Proves that the colours of tokens.css that meet on a screen have the contrast of WCAG 2.2 AA, in both themes,
// that series and steps of a scale are told apart, also by who sees colours otherwise,
// and that every NL Design System token set there is one that a component reads.
import { readdir, readFile } from "node:fs/promises";

const tokens = await readFile("css/tokens.css", "utf8") + await readFile("css/cijfers.css", "utf8");
const themes = ["licht", "donker"].map((name, index) => ({ name, colours: colours(index) }));

const onPapers = ["papier", "vel"];
const text = [
  ...["inkt", "inkt-2", "inkt-3", "groen", "groen-diep", "baksteen", "amber", "blauw", "pruim"].flatMap(ink => onPapers.map(paper => [ink, paper])),
  ["inkt-2", "grijs-zacht"], ["inkt", "grijs-zacht"], ["groen-diep", "groen-zacht"], ["groen", "groen-zacht"], ["baksteen", "baksteen-zacht"],
  ["amber", "amber-zacht"], ["blauw", "blauw-zacht"], ["inkt", "amber-zacht"], ["inkt", "baksteen-zacht"], ["inkt", "blauw-zacht"],
  ["inkt", "groen-zacht"], ["inkt", "merk"], ["op-groen", "groen"], ["op-groen", "groen-diep"], ["op-baksteen", "baksteen"],
  ["op-baksteen", "baksteen-diep"], ["baksteen-diep", "baksteen-zacht"], ["groen", "amber-zacht"], ["groen", "baksteen-zacht"], ["groen", "blauw-zacht"], ["inkt-2", "merk"],
].map(pair => [...pair, 4.5]);
const shapes = [...onPapers.map(paper => ["rand", paper]), ...onPapers.map(paper => ["focus", paper]), ["focus", "groen-zacht"], ["focus", "grijs-zacht"]]
  .concat(Array.from({ length: 8 }, (_, at) => [`reeks-${at + 1}`, "vel"]))
  .map(pair => [...pair, 3]);
// As people see who miss one of three kinds of cones (Machado, Oliveira and Fernandes, 2009), on linear RGB.
const eyes = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  "no blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const failures = themes.flatMap(({ name, colours }) => [...text, ...shapes]
  .map(([front, back, least]) => ({ name, front, back, least, ratio: ratio(colours[front], colours[back]) }))
  .filter(pair => !(pair.ratio >= pair.least)));
for (const { name, front, back, least, ratio } of failures)
  console.error(`${name}: --noaber-${front} on --noaber-${back} is ${ratio.toFixed(2)}, must be ${least}`);

const alike = themes.flatMap(({ name, colours }) => [["reeks", 8, 0.09], ["trede", 11, 0.06]].flatMap(([kind, count, least]) =>
  Array.from({ length: count }, (_, at) => `${kind}-${at + 1}`).flatMap((one, at, all) => all.slice(at + 1).flatMap(other => Object.entries(eyes)
    .map(([eye, matrix]) => ({ name, one, other, eye, least, apart: distance(colours[one], colours[other], matrix) }))))))
  .filter(pair => !(pair.apart >= pair.least));
for (const { name, one, other, eye, least, apart } of alike)
  console.error(`${name}: --noaber-${one} and --noaber-${other} are ${apart.toFixed(3)} apart to eyes with ${eye} cones, must be ${least}`);

const unread = await tokensNobodyReads();
for (const token of unread) console.error(`${token} is set in tokens.css, but no component reads it`);
if (failures.length + alike.length + unread.length > 0) process.exit(1);
console.log(`${2 * (text.length + shapes.length)} colour pairs have enough contrast`);

function colours(index) {
  const pairs = tokens.matchAll(/--noaber-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return Object.fromEntries([...pairs].map(([, name, ...values]) => [name, values[index]]));
}

function ratio(front, back) {
  if (!front || !back) return NaN;
  const [dark, light] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex) {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(hex) {
  return [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
}

// How far two colours lie apart in OKLab, where 1 is from black to white.
function distance(one, other, eye) {
  if (!one || !other) return NaN;
  const [a, b] = [one, other].map(hex => oklab(multiply(eye, linear(hex)).map(part => Math.min(1, Math.max(0, part)))));
  return Math.hypot(...a.map((part, at) => part - b[at]));
}

function oklab(rgb) {
  const cones = multiply([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], rgb);
  return multiply([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], cones.map(Math.cbrt));
}

function multiply(matrix, vector) { return matrix.map(row => row.reduce((sum, part, at) => sum + part * vector[at], 0)); }

async function tokensNobodyReads() {
  const imports = [...(await readFile("css/utrecht.css", "utf8")).matchAll(/@import "([^"]+)"/g)].map(([, path]) => `node_modules/${path}`);
  const own = (await readdir("css")).map(file => `css/${file}`);
  const read = (await Promise.all([...imports, ...own].map(path => readFile(path, "utf8")))).join("\n");
  return [...tokens.matchAll(/^ {2}(--utrecht-[\w-]+):/gm)].map(([, token]) => token).filter(token => !new RegExp(`var\\(\\s*${token}[,)\\s]`).test(read));
}
