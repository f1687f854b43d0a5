import type { Argument, Encode, Styles } from '../api/descriptor.ts';
import type { Wrap } from '../api/wrap.ts';
import { isPlain } from '../values.ts';

/** What of an operation says how its arguments are written. */
interface Styled {
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly styles?: Styles;
  readonly encode?: Encode;
}

/** Writes the arguments that have a style of their own before the core places them. */
export const styled =
  <Operation extends Styled>(): Wrap<Operation> =>
  (call) =>
  async (context, label, name, operation, given, options) => {
    const { arguments: takes, styles } = operation;
    // What the operation does not take is refused where all arguments are read, in the words of the caller.
    const isKnown = isPlain(given) && Object.keys(given).every((each) => Object.hasOwn(takes, each));
    if (!styles || !isKnown) return call(context, label, name, operation, given, options);
    const { values, encoded } = styles.write(label, given, takes);
    // One that travels as several, or not at all, is none to the core, unless it is missing.
    const isGone = (each: string): boolean =>
      takes[each]?.in !== 'path' && given[each] !== undefined && given[each] !== null && !Object.hasOwn(values, each);
    const kept = Object.entries(takes).filter(([each]) => !isGone(each));
    const more = Object.keys(values).filter((each) => !Object.hasOwn(takes, each));
    const query: Argument = { in: 'query', required: false };
    const written = {
      ...operation,
      arguments: Object.fromEntries([...kept, ...more.map((each) => [each, query] as const)]),
      encode: (value: unknown, at: string) =>
        encoded.includes(at) ? String(value) : encodeURIComponent(String(value)),
    };
    return call(context, label, name, written, values, options);
  };
