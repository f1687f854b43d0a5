import { isObject, type Json } from '../../../scripts/spec/json.ts';
import { acme } from '../acme.ts';

/** A change to a document: returns a changed copy. */
export type Edit = (spec: Json) => Json;

/** A change and what `diff` must report: the verdict, and the worst wire, compile and behaviour of all findings. */
export interface Row {
  readonly name: string;
  readonly edit: Edit;
  /** A change to the example that comes first. */
  readonly base: Edit;
  /** `major breaks strict-only differs`: verdict, wire, compile, behaviour. */
  readonly promise: string;
  /** The rules that must have findings. */
  readonly rules: string;
}

export const row = (name: string, promise: string, rules: string, ...edits: readonly Edit[]): Row => ({
  name,
  promise,
  rules,
  base: (spec) => spec,
  edit: (spec) => edits.reduce((changed, edit) => edit(changed), spec),
});

/** The same change, of a spec that has been changed before. */
export const given = (base: Edit, of: Row): Row => ({ ...of, base });

/** A change from a changed example back to the example. */
export const undone = (name: string, promise: string, rules: string, ...edits: readonly Edit[]): Row => ({
  ...row(name, promise, rules, acme),
  base: row(name, promise, rules, ...edits).edit,
});

type Path = readonly string[];

const steps = (path: string): Path => path.split(' ').filter(Boolean);

/** A copy with another value at the end of a path; creates what is missing on the way. */
function change(node: unknown, [name, ...rest]: Path, to: (value: unknown) => unknown): unknown {
  if (name === undefined) return to(node);
  if (Array.isArray(node)) {
    const next = change(node[Number(name)], rest, to);
    return next === undefined
      ? node.filter((_, index) => index !== Number(name))
      : node.toSpliced(Number(name), 1, next);
  }
  const group: Json = isObject(node) ? node : {};
  const { [name]: value, ...others } = group;
  const next = change(value, rest, to);
  return next === undefined ? others : { ...group, [name]: next };
}

const changed =
  (path: string, to: (value: unknown) => unknown): Edit =>
  (spec) => {
    const next = change(spec, steps(path), to);
    if (!isObject(next) || JSON.stringify(next) === JSON.stringify(spec)) throw new Error(`nothing changes at ${path}`);
    return next;
  };

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const set = (path: string, value: unknown): Edit => changed(path, () => value);

export const cut = (path: string): Edit => changed(path, () => undefined);

export const add = (path: string, ...items: readonly unknown[]): Edit =>
  changed(path, (list) => [...listOf(list), ...items]);

export const without = (path: string, item: unknown): Edit =>
  changed(path, (list) => listOf(list).filter((each) => each !== item));

/** Renames a member, and keeps its place. */
export const rename = (path: string, from: string, to: string): Edit =>
  changed(path, (group) =>
    Object.fromEntries(Object.entries(Object(group)).map(([name, value]) => [name === from ? to : name, value])),
  );

export const reverse = (path: string): Edit =>
  changed(path, (value) =>
    Array.isArray(value) ? value.toReversed() : Object.fromEntries(Object.entries(Object(value)).reverse()),
  );

/** Replaces a text everywhere: in names and in values. */
export const everywhere =
  (from: string, to: string): Edit =>
  (spec) => {
    const next: unknown = JSON.parse(JSON.stringify(spec).replaceAll(from, to));
    if (!isObject(next) || JSON.stringify(next) === JSON.stringify(spec)) throw new Error(`nothing says ${from}`);
    return next;
  };

/** Adds a required or an optional member to an object schema. */
export const member = (path: string, name: string, schema: Json, presence: 'required' | 'optional'): Edit => {
  const there = set(`${path} properties ${name}`, schema);
  return presence === 'optional' ? there : (spec) => add(`${path} required`, name)(there(spec));
};

/** Removes a member from an object schema. */
export const noMember = (path: string, name: string, presence: 'required' | 'optional' = 'required'): Edit => {
  const gone = cut(`${path} properties ${name}`);
  return presence === 'optional' ? gone : (spec) => without(`${path} required`, name)(gone(spec));
};

const invoices = 'paths /accounts/{account_id}/invoices';
const topUps = 'paths /accounts/{account_id}/top-ups';

/** The paths of the parts of the example. */
export const AT = {
  paths: 'paths',
  list: `${invoices} get`,
  parameters: `${invoices} get parameters`,
  page: `${invoices} get parameters 1`,
  size: `${invoices} get parameters 2`,
  status: `${invoices} get parameters 3`,
  since: `${invoices} get parameters 4`,
  order: `${invoices} get parameters 5`,
  ids: `${invoices} get parameters 6`,
  trace: `${invoices} get parameters 7`,
  create: `${topUps} post`,
  body: `${topUps} post requestBody content application/json schema`,
  settings: 'paths /accounts/{account_id}/settings',
  search: 'paths /accounts/{account_id}/search post',
  line: 'paths /accounts/{account_id}/lines/{line_id} get',
  ping: 'paths /ping post',
  schemas: 'components schemas',
  invoice: 'components schemas Invoice',
  member: 'components schemas Invoice properties',
} as const;
