import { apiNames } from '../../apis.ts';
import type { Package } from './package.ts';
import { redo, type Bench } from './redo.ts';
import { secondsSince } from './say.ts';
import { urlsOf } from './site.ts';

type Print = (text: string) => void;

/** Builds what users import where it is older than its sources; returns whether it was. */
export const buildStale = async (built: Package, print: Print): Promise<boolean> => {
  if (!(await built.isStale())) return false;
  const since = performance.now();
  print('\nbuilding dist/, which imports resolve to …');
  await built.build().then(
    () => print(`built in ${secondsSince(since)}`),
    (error: Error) => print(error.message),
  );
  return true;
};

/** Redoes what a save touches and prints that, then builds and makes first calls. */
export const follow = (bench: Bench, built: Package | undefined, origin: string, print: Print) => {
  let building = Promise.resolve();
  const rebuild = async (api: string): Promise<void> => {
    if (!built || !(await buildStale(built, print))) return;
    // Of what was saved during the build, the next one makes the first call.
    if (await built.isStale()) return;
    const url = urlsOf(bench.served, origin)[api];
    if (url !== undefined) print(await built.firstCalls({ [api]: url }));
  };
  return async (apis: readonly string[]): Promise<void> => {
    const existing = await apiNames(bench.specs);
    for (const api of apis) {
      const { said, sound } = await redo(bench, api, existing.includes(api));
      print(said);
      // Validators may hold what no type shows, so a build can follow though nothing is generated.
      // A save must not wait for the build that an earlier one began.
      if (sound) building = building.then(() => rebuild(api));
    }
  };
};
