// Calls with one client after the other, as the parent asks, all in one process, so that disturbances affect all.
import { Bench } from 'tinybench';

const [base, modules] = [process.argv[2], JSON.parse(process.argv[3])];
const calls = {};
for (const [name, file] of Object.entries(modules)) calls[name] = (await import(file)).default(base);

const microseconds = ({ user, system }) => user + system;

/** The latency and processor time of one call, from `count` calls in a row. */
async function inTurn(call, count) {
  const bench = new Bench({ time: 0, iterations: count, warmup: false }).add('call', call);
  gc();
  const cpu = process.cpuUsage();
  const [{ result }] = await bench.run();
  if (result.error) throw result.error;
  const spent = microseconds(process.cpuUsage(cpu));
  const { samples } = result;
  return { latency: [...samples].sort((a, b) => a - b)[samples.length >> 1], cpu: spent / count };
}

/** Bytes that one call allocates, including the transport; the young generation is too large for a collection. */
async function allocated(call, count = 50) {
  gc();
  const before = process.memoryUsage().heapUsed;
  for (let done = 0; done < count; done++) await call();
  return (process.memoryUsage().heapUsed - before) / count;
}

/** The processor time of `count` calls at once. */
async function atOnce(call, count) {
  gc();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: count }, call));
  return { cpu: microseconds(process.cpuUsage(cpu)) };
}

/** A walk to its end, with its peak memory, sampled every few milliseconds. */
async function walked(walk) {
  gc();
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const seen = await walk();
  clearInterval(looking);
  return { seen, time: performance.now() - began, cpu: microseconds(process.cpuUsage(cpu)), memory: most };
}

const looks = {
  turn: async (call, count) => ({ ...(await inTurn(call, count)), allocations: await allocated(call) }),
  once: atOnce,
  walk: walked,
};

process.on('message', async ({ look, subject, count }) => process.send(await looks[look](calls[subject], count)));
process.send('ready');
