/**
 * `npx tsx test/bench/run.ts`: measures the counting engine beside other tokenizers in one run and
 * writes `docs/bench.md`. Names of sections as arguments limit the run and print without writing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { installPeers } from './peers';
import { coldStart, incrementalEdits, memory, throughput, worstCases } from './sections';

const sections = { throughput, coldStart, incrementalEdits, memory, worstCases };

const date = new Date().toISOString().slice(0, 10);
const intro = `# Benchmarks of the counting engine

Measured ${date} on Linux (${process.arch}, ${cpus().length} shared cores, noisy), Node ${process.version}. Read ratios, not absolutes. Made by \`npx tsx test/bench/run.ts\`; peers and versions are listed in \`test/bench/peers.ts\`.
`;

installPeers();
const wanted = process.argv.slice(2);
let report = intro;
for (const [name, measure] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) {
    continue;
  }
  const body = measure();
  console.log(body);
  report += `\n${body}`;
  if (wanted.length === 0) {
    mkdirSync('docs', { recursive: true });
    writeFileSync('docs/bench.md', report);
  }
}
