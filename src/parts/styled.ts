import type { Argument, Encode, Styles } from '../api/descriptor.ts';
import type { Wrap } from '../api/wrap.ts';
import { isPlain } from '../values.ts';

/** The members of an operation that define how its arguments are serialized. */
interface Styled {
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly styles?: Styles;
  readonly encode?: Encode;
}

/** Serializes the arguments that have a style before the core places them. */
export const styled =
  <Operation extends Styled>(): Wrap<Operation> =>
  (call) =>
  async (context, label, name, operation, given, options) => {
    const { arguments: takes, styles } = operation;
    // Leave invalid arguments to the core, whose errors name what the caller passed.
    const isKnown = isPlain(given) && Object.keys(given).every((each) => Object.hasOwn(takes, each));
    if (!styles || !isKnown) return call(context, label, name, operation, given, options);
    const { values, encoded } = styles.write(label, given, takes);
    // Hide an argument that became several parameters, or none, from the core. A missing one stays, so that the core
    // reports it.
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
