// Imports each of the programs that standard input names, with its environment, and prints what each has printed.
import { text } from 'node:stream/consumers';

const done = [];
for (const { file, env } of JSON.parse(await text(process.stdin))) {
  Object.assign(process.env, env);
  const logged = [];
  const complained = [];
  console.log = (...values) => logged.push(...values);
  console.error = (...values) => complained.push(...values);
  const thrown = await import(file).then(
    () => undefined,
    (error) => String(error),
  );
  done.push({ logged, complained, thrown });
}
process.stdout.write(JSON.stringify(done));
