/**
 * `npx tsx test/bench/run.ts`: measures the counting engine beside other tokenizers in one run and
 * writes `docs/bench.md`. Names of sections as arguments limit the run and print without writing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { installPeers } from './peers';
import { coldStart, incrementalEdits, memory, throughput, worstCases } from './sections';

const sections = { throughput, coldStart, incrementalEdits, memory, worstCases };

installPeers();
const wanted = process.argv.slice(2);
const bodies = Object.entries(sections)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([, measure]) => {
    const body = measure();
    console.log(body);
    return body;
  });

if (wanted.length === 0) {
  const date = new Date().toISOString().slice(0, 10);
  const intro = [
    '# Benchmarks of the counting engine',
    '',
    `Measured ${date} on Linux (${process.arch}, ${cpus().length} shared cores, noisy), Node ${process.version}. Read ratios, not absolutes. Made by \`npx tsx test/bench/run.ts\`; peers and versions are listed in \`test/bench/peers.ts\`.`,
    '',
    '',
  ].join('\n');
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/bench.md', intro + bodies.join('\n'));
}
