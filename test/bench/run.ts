/**
 * `npm run bench`: measures the counting engine beside other tokenizers in one run and
 * writes `docs/bench.md`. Names of sections as arguments limit the run and print without writing.
 * Bundled before it runs, as the package is: a loader that keeps modules apart makes each use of
 * another module's constant a call, and the engine several times slower than what is shipped.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { isChild } from './child';
import { installPeers } from './peers';
import {
  coldStart,
  endlessRuns,
  incrementalEdits,
  memory,
  throughput,
  worstCases,
} from './sections';

const file = 'docs/bench.md';
const latencyTitle = '## From the key to the status bar';

const sections = { throughput, coldStart, incrementalEdits, memory, worstCases, endlessRuns };

const date = new Date().toISOString().slice(0, 10);
const intro = `# Benchmarks of the counting engine

Measured ${date} on Linux (${process.arch}, ${cpus().length} shared cores, load ${loadavg()[0]?.toFixed(0) ?? ''} from other work at the start), Node ${process.version}. Read ratios, not absolutes. Made by \`npm run bench\`, which bundles the engine as the package does; peers and versions are listed in \`test/bench/peers.ts\`.
`;

function main(): void {
  installPeers();
  const wanted = process.argv.slice(2);
  let report = intro;
  const latency = measuredLatency();
  for (const [name, measure] of Object.entries(sections)) {
    if (wanted.length > 0 && !wanted.includes(name)) {
      continue;
    }
    const body = measure();
    console.log(body);
    report += `\n${body}`;
    if (wanted.length === 0) {
      mkdirSync('docs', { recursive: true });
      writeFileSync(file, report + latency);
    }
  }
}

/** What `npm run bench:latency` measured is noted in the report by hand, and stays. */
function measuredLatency(): string {
  const report = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const start = report.indexOf(`\n${latencyTitle}`);
  return start < 0 ? '' : report.slice(start);
}

if (!isChild()) {
  main();
}
