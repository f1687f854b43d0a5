import { apiNames } from '../../apis.ts';
import type { Package } from './package.ts';
import { redo, type Bench } from './redo.ts';
import { secondsSince } from './say.ts';
import { urlsOf } from './site.ts';

type Print = (text: string) => void;

/** Builds `dist/` if it is older than its sources; returns whether it was. */
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

/** Regenerates what a save affects and prints the result, then builds and makes first calls. */
export const follow = (bench: Bench, built: Package | undefined, origin: string, print: Print) => {
  let building = Promise.resolve();
  const rebuild = async (api: string): Promise<void> => {
    if (!built || !(await buildStale(built, print))) return;
    // APIs that were saved during the build get their first call after the next build.
    if (await built.isStale()) return;
    const url = urlsOf(bench.served, origin)[api];
    if (url !== undefined) print(await built.firstCalls({ [api]: url }));
  };
  return async (apis: readonly string[]): Promise<void> => {
    const existing = await apiNames(bench.specs);
    for (const api of apis) {
      const { said, sound } = await redo(bench, api, existing.includes(api));
      print(said);
      // Validators can change without the generated types, so build even if nothing was generated.
      // A save must not wait for the build of an earlier one.
      if (sound) building = building.then(() => rebuild(api));
    }
  };
};
