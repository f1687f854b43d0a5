import type { Issue, Validator } from '../api/issue.ts';

/** An error of a compiled schema: the place, the failing keyword, and its parameters. */
interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema: returns whether a body is valid, and sets `errors` if not. */
export interface Check {
  (body: unknown): boolean;
  errors?: readonly Violation[] | null;
}

type Params = Violation['params'];

/** The maximum number of issues per body. */
const MOST = 20;

const KINDS: Readonly<Record<string, Issue['kind']>> = { member: 'enum', extra: 'extra' };

/** Broken shapes come before fields and values that are merely new. */
const ORDER: readonly Issue['kind'][] = ['shape', 'enum', 'extra'];

const asked = (value: unknown): string =>
  [value]
    .flat()
    .map((one) => JSON.stringify(one))
    .join(', ');
const types = ({ type }: Params): string => `must be ${[type].flat().join(' or ')}`;
const oneOf = ({ of }: Params): string => `must be ${[of].flat().length > 1 ? 'one of ' : ''}${asked(of)}`;
const limit = ({ comparison, limit: value }: Params): string => `must be ${comparison} ${value}`;

/** The message of each keyword. Messages must not quote the body. */
const MESSAGES: Readonly<Record<string, (params: Params) => string>> = {
  closed: () => 'is not allowed',
  exact: () => 'must be a number that JavaScript holds exactly, from -(2^53-1) to 2^53-1',
  extra: () => 'is not documented',
  fixed: oneOf,
  format: ({ format }) => `must be in the format ${asked(format)}`,
  is: types,
  maximum: limit,
  minimum: limit,
  exclusiveMaximum: limit,
  exclusiveMinimum: limit,
  maxItems: ({ limit: value }) => `must have a length of at most ${value}`,
  minItems: ({ limit: value }) => `must have a length of at least ${value}`,
  maxLength: ({ limit: value }) => `must have a length of at most ${value}`,
  minLength: ({ limit: value }) => `must have a length of at least ${value}`,
  member: oneOf,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  needs: () => 'is missing',
  not: () => 'must have one of the documented forms',
  pattern: ({ pattern }) => `must match ${pattern}`,
  tagged: oneOf,
  type: types,
};

/** Escapes a name for a JSON pointer. */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const kindOf = ({ keyword }: Violation): Issue['kind'] => KINDS[keyword] ?? 'shape';

/** Some keywords apply to an object, but the issue is at one of its members. */
const pathOf = ({ instancePath, params: { name } }: Violation): string =>
  name === undefined ? instancePath : `${instancePath}/${escaped(String(name))}`;

const messageOf = ({ keyword, params }: Violation): string =>
  MESSAGES[keyword]?.(params) ?? `must fit its schema (${keyword})`;

/** One issue per place, broken shapes first. */
function issuesOf(violations: readonly Violation[]): readonly Issue[] {
  const issues = new Map<string, Issue>();
  for (const kind of ORDER) {
    for (const violation of violations) {
      if (issues.size === MOST) break;
      if (kindOf(violation) !== kind) continue;
      const path = pathOf(violation);
      if (!issues.has(path)) issues.set(path, { kind, path, message: messageOf(violation) });
    }
  }
  return [...issues.values()];
}

/** Creates the validator of an operation from the compiled schemas of its documented statuses and ranges; other statuses have no issues. */
export const validatorOf =
  (checks: Readonly<Record<string, Check>>): Validator =>
  (status, body, level = 'strict') => {
    const check = level === 'off' ? undefined : (checks[status] ?? checks[`${status}`[0] + 'XX']);
    if (!check || check(body)) return [];
    const issues = issuesOf(check.errors ?? []);
    return level === 'strict' ? issues : issues.filter(({ kind }) => kind === 'shape');
  };
