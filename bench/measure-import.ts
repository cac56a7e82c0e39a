// Requires modules in a process of its own and prints the seconds and megabytes that took: `measure-import.ts MODULE…`.
import { createRequire } from "node:module";

const load = createRequire(__filename);
const before = process.memoryUsage().rss;
const started = process.hrtime.bigint();
for (const name of process.argv.slice(2)) load(name);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(JSON.stringify({ seconds, megabytes: (process.memoryUsage().rss - before) / 2 ** 20 }));
