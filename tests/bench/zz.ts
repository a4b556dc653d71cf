import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { contestants } from './pages/contestants.ts';
import { inventedArchive, realArchive } from './pages/facts.ts';
import { indexOf } from './pages/index-of.ts';
import { measureRow } from './pages/measure.ts';
import { ROWS } from './pages/rows.ts';
import { rowTable } from './pages/row-table.ts';
import { servePages } from './pages/serve.ts';
import { verdictsOf } from './pages/verdicts.ts';
const keys = new Set(process.argv.slice(2));
const wanted = ROWS.filter(({ key }) => keys.has(key));
const rounds = Number(process.env['TIDEMARK_BENCH_ROUNDS']);
const log = (...x: unknown[]) => console.log(new Date().toISOString().slice(11, 19), ...x);
const real = realArchive();
const archive = [...real, ...inventedArchive(30000 - real.length)];
const index = indexOf(archive, 3000);
const server = await servePages(
  new Map(
    wanted.map(({ url, make }) => {
      const html = make(real);
      return [url, () => html];
    }),
  ),
);
log('ready; waiting');
const lock = spawn('flock', ['/tmp/e2e.lock', 'sh', '-c', 'echo got; exec sleep 330']);
await new Promise((r) => lock.stdout.once('data', r));
lock.once('exit', () => {
  log('out of time');
  process.exit(9);
});
log('locked');
const all = await contestants({ port: server.port, archive, index });
log('filled');
await mkdir('.output/bench', { recursive: true });
for (const row of wanted) {
  const samples = await measureRow(row, all, rounds);
  await writeFile(
    `.output/bench/${row.key}.json`,
    JSON.stringify({ at: new Date().toISOString(), samples }),
  );
  log(rowTable(row, samples));
  for (const { what, budget, measured, met } of verdictsOf(row, samples))
    console.log(`${met ? 'met ' : 'OVER'}  ${what}: ${measured} (${budget})`);
}
log('done');
lock.removeAllListeners('exit');
lock.kill();
for (const one of all) await one.close();
await server.close();
process.exit(0);
