import { at, entriesOf, isObject, type Json } from '../../spec/json.ts';
import type { Difference, Finding } from './finding/finding.ts';
import { alikeIn, type Alike } from './compare/alike.ts';
import { compareArguments } from './compare/arguments.ts';
import { compareBehaviour } from './compare/behaviour.ts';
import type { Roots } from './compare/difference.ts';
import { compareNames, compareUnused } from './compare/names.ts';
import {
  compareExistence,
  compareOwnServer,
  compareRoutes,
  pairOperations,
  routesOf,
  type Both,
  type Routes,
} from './compare/operations.ts';
import { compareRest } from './compare/rest.ts';
import { compareResponses } from './compare/responses.ts';
import { comparing, type Comparer } from './compare/schema.ts';
import { compareSecurity } from './compare/security.ts';
import { compareWhole } from './compare/whole.ts';
import { compareWords } from './compare/words.ts';
import { operationsIn } from './read/api.ts';
import { judge } from './rules/judge.ts';

/** Differences with the operations they reach; one that several reach alike is one. */
class Reached {
  readonly #found = new Map<string, { readonly difference: Difference; readonly operations: Set<string> }>();

  add(differences: readonly Difference[], operation?: string): void {
    for (const difference of differences) {
      const { rule, subject, from, to, old, new: now } = difference;
      const key = JSON.stringify([rule, subject, from, to, old, now]);
      const known = this.#found.get(key) ?? { difference, operations: new Set() };
      if (operation !== undefined) known.operations.add(operation);
      this.#found.set(key, known);
    }
  }

  findings = (api: string): Finding[] =>
    [...this.#found.values()].map(({ difference, operations }) => judge(api, difference, [...operations]));
}

const compareOperation = (both: Both, compare: Comparer, roots: Roots, routes: Routes) => [
  ...compareRoutes(both, routes),
  ...compareOwnServer(both),
  ...compareBehaviour(both),
  ...compareSecurity(both),
  ...compareArguments(both, compare, roots),
  ...compareResponses(both, compare, roots),
];

/** Whether an operation is what it was, as far as its callers can notice. */
function sameOperation(old: Json, now: Json, alike: Alike): (both: Both) => boolean {
  const credentials = (root: Json): unknown => [root['security'], at(root, 'components', 'securitySchemes')];
  const credible = alike(credentials(old), credentials(now));
  const said = ({ id, method, path, node, item }: Both['old']): unknown => [
    id,
    method,
    path,
    node,
    item['parameters'],
    item['servers'],
  ];
  return (both) => credible && alike(said(both.old), said(both.now));
}

/** A document as a text that is the same in any order. */
const unordered = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  const members = entriesOf(value).map(([name, inner]) => `${JSON.stringify(name)}:${unordered(inner)}`);
  return isObject(value) ? `{${members.sort().join()}}` : JSON.stringify(value);
};

/** What is left to say where no rule has found anything. */
function leftOver(old: Json, now: Json): Difference[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const same = unordered(old) === unordered(now);
  return [{ rule: same ? 'order' : 'other', subject: 'the spec', from: '#', to: '#' }];
}

/** All in which two documents of one API differ, each difference judged. */
export function diffDocuments(api: string, old: Json, now: Json, alike = alikeIn(old, now)): Finding[] {
  const [before, after] = [operationsIn(old), operationsIn(now)];
  const paired = pairOperations(before, after);
  const reached = new Reached();
  const schemas = comparing(old, now, alike);
  for (const [difference, id] of compareExistence(paired)) reached.add([difference], id);
  const routes = routesOf(after);
  const isSame = sameOperation(old, now, alike);
  for (const both of paired.both.filter((each) => !isSame(each)))
    reached.add(compareOperation(both, schemas.compare, { old, now }, routes), both.now.id);
  reached.add(compareWhole(old, now));
  const within =
    ({ from, to }: Difference) =>
    (both: Both) =>
      from?.startsWith(`${both.old.pointer}/`) || to?.startsWith(`${both.now.pointer}/`);
  for (const difference of compareRest({ old, now }, paired.both))
    reached.add([difference], paired.both.find(within(difference))?.now.id);
  reached.add(compareNames(old, now));
  reached.add(compareUnused({ old, now }, schemas, alike));
  reached.add(compareWords({ old, now }, paired.both));
  const findings = reached.findings(api);
  return findings.length > 0 ? findings : leftOver(old, now).map((difference) => judge(api, difference, []));
}
