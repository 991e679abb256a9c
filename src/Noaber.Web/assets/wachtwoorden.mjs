// The list of passwords that are known from breaches, most used first, for the server to refuse. It goes into the program, not to the browser.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import common from "@zxcvbn-ts/language-common";

const out = "../build";
const shortest = 4; // shorter ones, found within a longer password, say nothing

export const source = "node_modules/@zxcvbn-ts/language-common/package.json";

export async function wachtwoorden() {
  const known = [...new Set(common.dictionary["passwords-common"].map(password => password.toLowerCase()))].filter(password => password.length >= shortest);
  if (known.length < 40_000) throw new Error(`The list of known passwords has ${known.length} lines; something changed in the package.`);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "wachtwoorden.txt.gz"), await promisify(gzip)(known.join("\n"), { level: 9 }));
  console.log(`${String(known.length).padStart(7)}  known passwords`);
}
