// Bundles css/ and js/ into ../wwwroot/dist with hashed names, a manifest, compressed copies and the licences.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "esbuild";
import { prune } from "./prune.mjs";
import { subset } from "./subset.mjs";
import { source, wachtwoorden } from "./wachtwoorden.mjs";

const out = "../wwwroot/dist";
const budgets = { "noaber.css": 13_000, "noaber.js": 3_000, fonts: 34_000, "opmaak.js": 110_000, "grafiek.js": 180_000, "kaart.js": 42_000 };

await rm(out, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["css/noaber.css", "css/opmaak.css", "css/acties.css", "css/bod.css", "css/draad.css", "css/evalueren.css", "css/monitor.css", "js/noaber.js", "favicon.svg"],
  outdir: out, entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]",
  bundle: true, minify: true, splitting: true, format: "esm", metafile: true, charset: "utf8", legalComments: "none",
  target: "es2022", loader: { ".svg": "copy", ".png": "empty" }, plugins: [subset, prune],
});

// A page on paper is one file without a network: its scripts are one script.
const paper = await build({
  entryPoints: ["js/afdruk.js"], outdir: out, entryNames: "[name]-[hash]", bundle: true, minify: true, format: "iife", metafile: true, charset: "utf8",
  legalComments: "none", target: "es2022",
});

const manifest = Object.fromEntries(Object.entries({ ...metafile.outputs, ...paper.metafile.outputs })
  .map(([file, output]) => [basename(output.entryPoint ?? Object.keys(output.inputs)[0] ?? file), basename(file)]).sort());
await writeFile(join(out, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
await writeFile(join(out, "licenties.txt"), await licences([...Object.keys(metafile.inputs), source]));

await wachtwoorden();
const sizes = await compressAll();
report(sizes);

async function licences(inputs) {
  const packages = new Set(inputs.map(input => input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  const texts = await Promise.all([...packages].sort().map(async name => {
    const folder = join("node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
    return { title: `${name} ${version} (${license})`, text: file ? (await readFile(join(folder, file), "utf8")).trim() : "" };
  }));
  // Many components share one licence text; it stands here once, under all their names.
  const byText = Map.groupBy ? Map.groupBy(texts, entry => entry.text) : group(texts);
  return [...byText].map(([text, entries]) => `${entries.map(entry => entry.title).join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

function group(entries) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry.text, [...groups.get(entry.text) ?? [], entry]);
  return groups;
}

async function compressAll() {
  const found = {};
  for (const name of Object.values(manifest)) {
    const content = await readFile(join(out, name));
    if (name.endsWith(".woff2")) { found[name] = content.length; continue; }
    const br = await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(join(out, `${name}.br`), br);
    await writeFile(join(out, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
    found[name] = br.length;
  }
  return found;
}

function report(sizes) {
  const size = name => sizes[manifest[name]];
  const always = Object.keys(manifest).filter(name => name.endsWith(".woff2") && !name.includes("latin-ext"));
  const weights = { "noaber.css": size("noaber.css"), "noaber.js": size("noaber.js"), "opmaak.js": size("opmaak.js"), "grafiek.js": size("grafiek.js"), "kaart.js": size("kaart.js"), fonts: always.reduce((sum, name) => sum + size(name), 0) };
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${String(bytes).padStart(7)}  ${name}`);
  const over = Object.entries(weights).filter(([name, bytes]) => bytes > budgets[name]);
  if (over.length === 0) return;
  for (const [name, bytes] of over) console.error(`${name}: ${bytes} bytes compressed, the budget is ${budgets[name]}`);
  process.exitCode = 1;
}
