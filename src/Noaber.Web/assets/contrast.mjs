// Proves that the colours of tokens.css that meet on a screen have the contrast of WCAG 2.2 AA, in both themes,
// and that every NL Design System token set there is one that a component reads.
import { readdir, readFile } from "node:fs/promises";

const tokens = await readFile("css/tokens.css", "utf8");
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
  .map(pair => [...pair, 3]);

const failures = themes.flatMap(({ name, colours }) => [...text, ...shapes]
  .map(([front, back, least]) => ({ name, front, back, least, ratio: ratio(colours[front], colours[back]) }))
  .filter(pair => !(pair.ratio >= pair.least)));
for (const { name, front, back, least, ratio } of failures)
  console.error(`${name}: --noaber-${front} on --noaber-${back} is ${ratio.toFixed(2)}, must be ${least}`);

const unread = await tokensNobodyReads();
for (const token of unread) console.error(`${token} is set in tokens.css, but no component reads it`);
if (failures.length + unread.length > 0) process.exit(1);
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
  const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

async function tokensNobodyReads() {
  const imports = [...(await readFile("css/utrecht.css", "utf8")).matchAll(/@import "([^"]+)"/g)].map(([, path]) => `node_modules/${path}`);
  const own = (await readdir("css")).map(file => `css/${file}`);
  const read = (await Promise.all([...imports, ...own].map(path => readFile(path, "utf8")))).join("\n");
  return [...tokens.matchAll(/^ {2}(--utrecht-[\w-]+):/gm)].map(([, token]) => token).filter(token => !new RegExp(`var\\(\\s*${token}[,)\\s]`).test(read));
}
