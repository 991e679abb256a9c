// Reads a workbook with SheetJS (npm xlsx), found in the folder that NODE_PATH names: milliseconds, MB over the start, and of those the heap's.
const { readFileSync } = require('node:fs');
const xlsx = require('xlsx');

const warm = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(warm, xlsx.utils.aoa_to_sheet([['a', 1], ['b', 2]]), 'Blad');
xlsx.read(xlsx.write(warm, { type: 'buffer', bookType: 'xlsx' }));

const [set, heap] = [process.memoryUsage().rss, process.memoryUsage().heapUsed];
const begin = process.hrtime.bigint();
const book = xlsx.read(readFileSync(process.argv[2]), { dense: true });
const cells = book.SheetNames.reduce((sum, name) => sum + xlsx.utils.sheet_to_json(book.Sheets[name], { header: 1 }).length, 0);
const spent = Number(process.hrtime.bigint() - begin) / 1e6;
// Of this program alone: what rusage tells began before it was loaded.
const most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
process.stdout.write(`${spent.toFixed(0)} ${Math.round((most - set) / 2 ** 20)} ${Math.round((process.memoryUsage().heapUsed - heap) / 2 ** 20)} lezen ${spent.toFixed(0)} (${cells} rijen)`);
