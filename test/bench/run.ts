/**
 * npm run bench [-- ROW… init | --long] [--runs N]: what our work costs, as ratios to references measured in the same
 * run. Exit 1 where a row misses a target that it states.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { missingPrograms } from '../office/programs';
import { bundleChild } from './bundled-child';
import { INIT, initTable, measureInit, missedInit } from './lambda-init';
import { measureRow } from './measure';
import { BRIEF_ROWS, isRowId, LONG_ROWS, ROW_IDS, ROW_PROGRAMS } from './rows/index';
import { benchTable, missedTargets } from './table';

const LEAST_RUNS = 5;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string' }, long: { type: 'boolean' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((id) => !isRowId(id) && id !== INIT);
  if (unknown.length > 0)
    throw new Error(`no such row: ${unknown.join(', ')}; there are ${[...ROW_IDS, INIT].join(', ')}`);
  const usual = ROW_IDS.filter((id) => values.long === true || !LONG_ROWS.has(id));
  const chosen = positionals.length === 0 ? usual : positionals.filter(isRowId);
  const runs = Math.max(LEAST_RUNS, Number(values.runs ?? LEAST_RUNS) || LEAST_RUNS);

  const program = await bundleChild();
  const rows = [];
  for (const id of chosen) {
    const missing = await missingPrograms([ROW_PROGRAMS.get(id) ?? []].flat());
    if (missing.length > 0) {
      console.log(`${id}: left out, ${missing.join(', ')} is not on PATH`);
      continue;
    }
    const times = LONG_ROWS.has(id) ? 1 : BRIEF_ROWS.has(id) ? 3 * runs : runs;
    process.stderr.write(`${id}: ${times} runs of each side …\n`);
    rows.push(await measureRow(id, times, program));
  }
  if (rows.length > 0) console.log(`\n${benchTable(rows)}\n`);
  console.log(
    `Medians of ${runs} runs (brief rows: ${3 * runs}), each in a process of its own; CPU of all threads; memory over the process's base.`,
  );
  const functions = positionals.length === 0 || positionals.includes(INIT) ? await measureInit(runs) : [];
  if (functions.length > 0) {
    console.log(`\nLambda functions, loaded in a clean process; × loading the SDK’s DynamoDB client alone:\n`);
    console.log(initTable(functions));
  }
  const missed = [...missedTargets(rows), ...missedInit(functions)];
  for (const target of missed) console.log(`missed: ${target}`);
  if (missed.length > 0) process.exitCode = 1;
  await mkdir('out', { recursive: true });
  const machine = { node: process.version, platform: platform(), arch: arch(), cpus: cpus().length };
  await writeFile(
    'out/bench.json',
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, rows, functions }, null, 2)}\n`,
  );
}

await main();
