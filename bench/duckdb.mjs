// The peer: DuckDB, in memory, asked the same of the same rows, one question at a time on all cores.
// node duckdb.mjs FIGURES.csv PARTNERSHIP SECONDS QUESTION.sql...
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(`${process.env.NODE_PATH}/`)('@duckdb/node-api');
const [figures, partnership, seconds, ...files] = process.argv.slice(2);
const db = await (await DuckDBInstance.create(':memory:')).connect();
const began = performance.now();
await db.run(`create table waarneming as select * from read_csv('${figures}') order by hier, indicator, periode`);
console.log(`DuckDB laden: ${Math.round((performance.now() - began) / 1000)} s`);

for (const file of files) {
  const text = readFileSync(file, 'utf8').replace(/^--.*$/gm, '').replaceAll('{cijfers}', `waarneming where hier = '${partnership}' and`);
  const questions = text.split(';').filter((question) => question.trim());
  const took = [];
  for (const start = performance.now(); performance.now() - start < seconds * 1000;) {
    const before = performance.now();
    for (const question of questions) await (await db.run(question)).getRows();
    took.push(performance.now() - before);
  }
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.floor(share * (took.length - 1))].toFixed(1);
  console.log(`DuckDB ${basename(file, '.sql')}: ${Math.round(took.length / seconds)} per s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
