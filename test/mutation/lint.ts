import type { Json } from '../../scripts/spec/json.ts';
import { lintFromString, loadConfig, type NormalizedProblem } from '@redocly/openapi-core';
import { constrains, has, record, without } from './values.ts';
import { withValue } from './spec-mutants.ts';
import { Refusal } from '../../scripts/refusal.ts';
import { REFERENCE_NOTES } from '../../scripts/spec/dialect.ts';
import { readModel } from '../../scripts/spec/model/model.ts';
import { placesOf } from '../../scripts/spec/nodes.ts';
import { problemsIn } from '../../scripts/spec/read/check.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import type { Spec } from '../../scripts/spec/spec.ts';

const config = await loadConfig({ configPath: 'redocly.yaml' });

const pointersOf = ({ location }: NormalizedProblem): string[] => location.flatMap(({ pointer }) => pointer ?? []);

/** What the dialect refuses in a spec in its plain form. */
const unheld = (spec: Spec): readonly Refusal[] => problemsIn(placesOf(spec), REFERENCE_NOTES);

/** Whether reading refuses a spec in its plain form. */
export const isPlainRefused = (api: string, spec: Json): boolean => {
  const copy = (): Spec => JSON.parse(JSON.stringify(spec)) as Spec;
  return unheld(copy()).length > 0 || readModel(api, copy()).model === undefined;
};

/** Whether reading refuses a spec in its written form. */
export const isRefused = (api: string, spec: Json): boolean => {
  try {
    parseSpec(api, JSON.stringify(spec));
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
};

/** The pointers at which the rules of Redocly and our own report an error. */
export const lintedAt = async (spec: Json): Promise<readonly string[]> => {
  const problems = await lintFromString({ source: JSON.stringify(spec), absoluteRef: '/mutant/openapi.yaml', config });
  return problems.filter(({ severity }) => severity === 'error').flatMap(pointersOf);
};

/**
 * Whether the rules report an error in a mutant that its base does not have: in the base, they report the parts of each
 * merged `allOf`, to which nothing refers anymore.
 */
export const lintOf = async (base: Json): Promise<(mutant: Json) => Promise<boolean>> => {
  const before = new Set(await lintedAt(base));
  return async (mutant) => (await lintedAt(mutant)).some((at) => !before.has(at));
};

const pointer = (path: readonly string[]): string =>
  `#${path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

/** Every media type and parameter with an invented example, and the keys that lead there. */
export function* carriers(value: unknown, path: readonly string[] = []): Generator<[Json, readonly string[]]> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Json;
  if (constrains(holder['schema']) && (has(record(holder['examples']), 'invented') || has(holder, 'example')))
    yield [holder, path];
  for (const [key, child] of Object.entries(holder)) yield* carriers(child, [...path, key]);
}

/** A wrong change of an object with an example; `undefined` if it does not apply. */
type ExampleMutation = (holder: Json, path: readonly string[]) => Json | undefined;

/** What can be wrong with an invented example. Only a success needs one: without it, the mock has nothing to return. */
export const exampleMutations: Readonly<Record<string, ExampleMutation>> = {
  'invented example deleted': (holder, path) =>
    has(holder, 'examples') && path.some((key) => /^2\d\d$/.test(key)) ? without(holder, 'examples') : undefined,
  // An undescribed member, or an object where the schema allows none.
  'invented example made invalid': (holder) =>
    has(holder, 'examples')
      ? { ...holder, examples: { invented: { value: { bogus: true } } } }
      : { ...holder, example: { bogus: true } },
};

/** All places where such a change survives; the changes do not overlap, so one run of the rules judges them all. */
export const unnoticed = async (
  spec: Json,
  mutation: ExampleMutation,
): Promise<{ readonly made: readonly string[]; readonly survivors: readonly string[] }> => {
  const changes = [...carriers(spec)].flatMap(([holder, path]) => {
    const changed = mutation(holder, path);
    return changed ? [{ path, changed }] : [];
  });
  const mutant = changes.reduce<Json>((before, { path, changed }) => withValue(before, path, changed) as Json, spec);
  const told = [...(await lintedAt(mutant)), ...unheld(mutant as unknown as Spec).map(({ where }) => where)];
  const made = changes.map(({ path }) => pointer(path));
  // A missing example is reported at its status.
  const about = (place: string, at: string): boolean =>
    `${at}/`.startsWith(`${place}/`) || (/\/2\d\d$/.test(at) && place.startsWith(`${at}/`));
  return { made, survivors: made.filter((place) => !told.some((at) => about(place, at))) };
};
