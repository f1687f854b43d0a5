import { DIALECT, type Kind } from '../../../spec/dialect.ts';
import { entriesOf, isObject, type Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { stepsOf } from '../../../spec/pointer.ts';
import { resolve, type At } from '../read/merged.ts';
import { childrenOf } from './children.ts';
import { changed, type Roots } from './difference.ts';
import type { Both } from './operations.ts';

const words = 'description summary title example examples externalDocs';

/** The keywords that rules or word comparison cover, by kind of node. All others are compared generically. */
const READ: Readonly<Record<string, string>> = {
  document: 'openapi jsonSchemaDialect info servers security tags paths components x-envelope x-shared-arguments',
  info: 'version termsOfService contact license',
  server: 'url name variables',
  'server variable': 'default enum',
  tag: 'name parent kind',
  components: 'securitySchemes parameters requestBodies responses headers schemas examples',
  path: 'get put post patch delete parameters servers $ref',
  operation:
    'operationId tags deprecated security servers parameters requestBody responses x-safety x-pager x-idempotency x-reconcile',
  parameter: '$ref name in required schema style explode content',
  requestBody: '$ref required content',
  response: '$ref content headers',
  header: '$ref required schema style explode',
  'media type': 'schema',
  example: 'value externalValue dataValue serializedValue',
  securityScheme: 'type scheme in name bearerFormat x-prefix',
};

const direction = (kind: Kind): string => (kind === 'header' ? 'response' : 'request');

/** The rule for calls that no client makes: new ones change nothing for anybody. */
const aside: Rule = (_, old) => (old === undefined ? 'aside-added' : 'keyword-changed');

/** The rule for a keyword of a kind of node, by its values. */
type Rule = (kind: Kind, old: unknown, now: unknown) => string;

/** Keywords with their own rule; the others fall back to a generic rule. */
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['encoding', () => 'body-encoding-changed'],
  ['deprecated', (kind, _, now) => `${direction(kind)}-${now === true ? 'deprecated' : 'restored'}`],
  ...'callbacks links webhooks head options trace'.split(' ').map((name) => [name, aside] as const),
]);

const isRead = (kind: string, keyword: string): boolean => `${words} ${READ[kind] ?? ''}`.split(' ').includes(keyword);

type Found = (kind: Kind, keyword: string, old: At, now: At) => void;

const referred = ({ node }: At): unknown => Object(node)['$ref'];

/** Walks through the nodes that both documents have. What a schema may hold is compared where it is used. */
function walk(roots: Roots, kind: Kind, before: At, after: At, found: Found): void {
  // What has moved behind another reference is compared where it is now.
  const [old, now] =
    referred(before) === referred(after) ? [before, after] : [resolve(roots.old, before), resolve(roots.now, after)];
  if (kind === 'schema' || !isObject(old.node) || !isObject(now.node)) return;
  for (const [keyword, one, other] of childrenOf(old, now)) {
    const [count, inner] = DIALECT[kind][keyword]?.holds ?? [];
    const foreign = keyword.startsWith('x-') && !DIALECT[kind][keyword];
    if (!isRead(kind, keyword) && !foreign) found(kind, keyword, one, other);
    else if (inner && count === 'one') walk(roots, inner, one, other, found);
    else if (inner) for (const [, each, next] of childrenOf(one, other)) walk(roots, inner, each, next, found);
  }
}

/** Its place; for something missing, the place of its parent. */
const placeOf = ({ node, pointer }: At): string =>
  node === undefined ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;

/** The encoding of a form without what holds where nothing is said. */
const shortened = (encoding: unknown): unknown => {
  const fields = entriesOf(encoding).map(([name, how]) => {
    const { style = 'form', explode = style === 'form', ...more }: Json = Object(how);
    return [
      name,
      { ...(style !== 'form' && { style }), ...(explode !== (style === 'form') && { explode }), ...more },
    ] as const;
  });
  const left = fields.filter(([, said]) => Object.keys(said).length > 0);
  return left.length > 0 ? Object.fromEntries(left) : undefined;
};

/** The effective value of a keyword: undefined if it equals the default. */
const meantBy = (keyword: string, { node, pointer }: At): unknown => {
  if (keyword === 'encoding' && pointer.endsWith('x-www-form-urlencoded/encoding')) return shortened(node);
  return keyword === 'deprecated' && node === false ? undefined : node;
};

/** What a keyword is said of: a parameter by its name, a header by that of its place. */
const nameOf = (root: Json, { pointer }: At): string => {
  const owner = pointer.slice(0, pointer.lastIndexOf('/'));
  const { name = stepsOf(owner).at(-1) }: Json = Object(resolve(root, { node: { $ref: owner }, pointer: owner }).node);
  return String(name);
};

/** Keywords that no other comparison reads, of what both documents have, and of operations that are elsewhere now. */
export function compareRest(roots: Roots, operations: readonly Both[]): Difference[] {
  const differences: Difference[] = [];
  const found: Found = (kind, keyword, one, other) => {
    const [was, is] = [meantBy(keyword, one), meantBy(keyword, other)];
    const rule = RULES.get(keyword)?.(kind, was, is) ?? 'keyword-changed';
    const subject = keyword === 'deprecated' ? nameOf(roots.now, other) : keyword;
    differences.push(...changed(rule, { subject, from: placeOf(one), to: placeOf(other) }, was, is));
  };
  walk(roots, 'document', { node: roots.old, pointer: '#' }, { node: roots.now, pointer: '#' }, found);
  for (const { old, now } of operations) if (old.pointer !== now.pointer) walk(roots, 'operation', old, now, found);
  return differences;
}
