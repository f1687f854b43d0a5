/** Whether a value is an object, but not an array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a plain object; members of others, such as an `AbortController`, would be ignored. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const above: unknown = Object.getPrototypeOf(value);
  // Another realm has its own `Object`.
  return above === null || Object.getPrototypeOf(above) === null;
}

/** The member at a dot-separated path; `undefined` if there is none. */
export const memberAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce((node, step) => (isRecord(node) ? node[step] : undefined), value);

type Defined<Members> = {
  [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name];
} & { [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<Members[Name], undefined> };

/** The members of an object that are not `undefined`. */
export const defined = <Members extends object>(members: Members): Defined<Members> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<Members>;

/** Adds a property that is not enumerable, so that copies and JSON of an object are plain data. */
export const hide = <Target extends object>(target: Target, name: string, value: unknown): Target =>
  Object.defineProperty(target, name, { value });

export const isFunction = (value: unknown): value is (...args: never[]) => unknown => typeof value === 'function';
