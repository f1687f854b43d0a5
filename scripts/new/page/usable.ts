import { Refusal } from '../../refusal.ts';
import { at, entriesOf, isObject, type Json } from '../../spec/json.ts';
import { stepsOf } from '../../spec/pointer.ts';
import type { SpecFile } from '../../spec/read/read.ts';

/** Something that pages seem to say and a spec cannot have: it is left out of the draft. */
export interface LeftOut {
  readonly pointer: string;
  /** Why a spec cannot have it. */
  readonly what: string;
}

/** What a draft can do without: all else is refused. */
const DISPENSABLE: ReadonlySet<string> = new Set([
  'requestBody',
  'x-unit',
  'x-pager',
  'default',
  'enum',
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
]);

/** A copy of a spec without the node at a pointer. */
const without = (spec: Json, pointer: string): Json => {
  const copy: Json = structuredClone(spec);
  const steps = stepsOf(pointer);
  const owner = at(copy, ...steps.slice(0, -1));
  if (isObject(owner)) Reflect.deleteProperty(owner, steps.at(-1) ?? '');
  return copy;
};

/** A copy of a spec without schemas that nothing refers to. */
const pruned = (spec: Json): Json => {
  const text = JSON.stringify(spec);
  const unused = entriesOf(at(spec, 'components', 'schemas')).flatMap(([name]) =>
    text.includes(`"#/components/schemas/${name}"`) ? [] : [name],
  );
  const [first, ...others] = unused;
  if (first === undefined) return spec;
  return pruned([first, ...others].reduce((copy, name) => without(copy, `#/components/schemas/${name}`), spec));
};

/** A spec that the reader accepts, and what had to be left out; refuses any other error. */
export const usable = (
  made: Json,
  check: (spec: Json) => SpecFile,
): { readonly spec: Json; readonly file: SpecFile; readonly left: readonly LeftOut[] } => {
  const left: LeftOut[] = [];
  for (let spec = made; ;) {
    try {
      return { spec, file: check(spec), left };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const pointer = error.place;
      const name = stepsOf(pointer).at(-1) ?? '';
      if (!DISPENSABLE.has(name) || left.some((each) => each.pointer === pointer)) throw error;
      left.push({ pointer, what: `\`${name}\` ${error.what}` });
      spec = pruned(without(spec, pointer));
    }
  }
};
