// Packs a picture anew without losing a point of it: node png.mjs FILE. For the pictures of the documentation (./noaber beelden).
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import init, { optimise } from "@jsquash/oxipng/codec/pkg/squoosh_oxipng.js";

const [file] = process.argv.slice(2);
const level = 4; // one step more costs much time and wins hardly a byte

const code = createRequire(import.meta.url).resolve("@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm");
await init(await readFile(code));
await writeFile(file, optimise(new Uint8Array(await readFile(file)), level, false, false));
