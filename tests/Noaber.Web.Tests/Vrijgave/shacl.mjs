// Holds a catalogue (JSON-LD) against SHACL shapes (Turtle), and writes a line for each thing that is wrong.
// node shacl.mjs <folder with node_modules> <catalogue> <shapes>…
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [map, catalogus, ...vormen] = process.argv.slice(2);
const vindbaar = createRequire(join(map, 'package.json'));
const haal = async (naam) => import(pathToFileURL(vindbaar.resolve(naam)));
const { Parser, Store } = await haal('n3');
const { JsonLdParser } = await haal('jsonld-streaming-parser');
const { default: Validator } = await haal('rdf-validate-shacl');

const gegevens = new Store();
for await (const quad of createReadStream(catalogus).pipe(new JsonLdParser())) gegevens.add(quad);
const regels = new Store();
for (const bestand of vormen) regels.addQuads(new Parser().parse(readFileSync(bestand, 'utf8')));

const verslag = await new Validator(regels).validate(gegevens);
for (const fout of verslag.results)
  console.log(`${fout.severity?.value.split('#').at(-1)} ${fout.focusNode?.value} ${fout.path?.value} ${fout.sourceShape?.value} ${fout.message.map((m) => m.value).join(' ')}`);
console.log(`${gegevens.size} gegevens, ${regels.size} regels`);
