import type { Operation as Row } from '../api/descriptor.ts';
import type { Wrap } from '../api/wrap.ts';
import { defined } from '../values.ts';

/** Sends an optional body whole, or not at all: if one of its fields is given, the `needed` ones are required. */
export const optionalBody =
  <Operation extends Row>(...needed: readonly string[]): Wrap<Operation> =>
  (call) =>
  (context, label, name, operation, given, options) => {
    const all = Object.entries(operation.arguments);
    const others = Object.fromEntries(all.filter(([, { in: place }]) => place !== 'body'));
    const own = defined(Object(given) as object);
    const values = { ...defined(context.defaults), ...own };
    const names = Object.keys(own);
    const isGiven =
      needed.every((each) => each in values) || names.some((each) => operation.arguments[each]?.in === 'body');
    if (isGiven) {
      const whole = all.map(([key, each]) => [key, needed.includes(key) ? { ...each, required: true } : each]);
      return call(context, label, name, { ...operation, arguments: Object.fromEntries(whole) }, given, options);
    }
    // A name that the core refuses, it refuses with the names of all arguments.
    if (!names.every((each) => each in others)) return call(context, label, name, operation, given, options);
    return call(context, label, name, { ...operation, arguments: others, body: 'json' }, given && own, options);
  };
