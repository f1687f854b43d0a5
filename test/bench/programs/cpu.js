// Loaded into a process and all that it starts: each adds the processor time it took to a file.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env.BENCH_CPU, `${user + system}\n`);
});
