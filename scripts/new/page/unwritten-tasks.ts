import { parse } from 'yaml';
import { reconcile } from '../../ledger/claims/flatten-extensions.ts';
import { METHODS } from '../../spec/dialect.ts';
import { at, entriesOf, isObject, type Json } from '../../spec/json.ts';
import { claimsEntry, ruleEntry } from '../../ledger/inferred-rows.ts';
import { reconcileRow } from './reconcile-row.ts';
import { singular } from './schemas.ts';
import type { Task } from './task.ts';

const INTO = 'openapi.yaml, in the operation';

/** An operation of a spec, as the pages name it. */
interface Listed {
  readonly name: string;
  readonly node: Json;
  readonly reads: boolean;
}

const operationsIn = (spec: Json): Listed[] =>
  entriesOf(spec['paths']).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const node = at(item, method);
      if (!isObject(node)) return [];
      const reads = method === 'get' || node['x-safety'] === 'safe';
      return [{ name: `${method.toUpperCase()} ${path}`, node, reads }];
    }),
  );

/** What operations do, where no page says it in a form that a draft could take over. */
const undescribed = (all: readonly Listed[]): Task[] => {
  const places = all.filter(({ node }) => node['summary'] === undefined || node['summary'] === node['operationId']);
  if (places.length === 0) return [];
  return [
    {
      title: 'what operations do, in your own words: shown in the client and its documentation',
      places: places.map(({ name }) => name),
      write: 'summary: (a few words)\ndescription: (a sentence)',
      into: INTO,
    },
  ];
};

/** The subject of an operation: the last step of its path that is not a variable. */
const subjectOf = (name: string): string => singular(name.split('/').findLast((step) => !step.startsWith('{')) ?? '');

/** Where to look after a write, with a proposal for the first whose effect a read may show. */
const lookups = (spec: Json, all: readonly Listed[]): Task[] => {
  const writes = all.filter(({ node, reads }) => !reads && node['x-reconcile'] === undefined);
  if (writes.length === 0) return [];
  const [shown] = writes.flatMap(({ name, node }) =>
    all.flatMap((read) => {
      // A list of something else may hold what looks like it.
      const isSame = read.reads && subjectOf(read.name) === subjectOf(name);
      const value = isSame ? reconcileRow(spec, node, read.node) : undefined;
      return value === undefined ? [] : [{ name, value }];
    }),
  );
  const none = 'x-reconcile: { none: "(the reason)" }';
  const names = writes.map(({ name }) => name);
  const noneRow = ruleEntry(names, 'reconcile = none');
  const or = '# or, where no operation shows it:';
  const shownRow = shown && claimsEntry([`${shown.name} · reconcile = ${reconcile(parse(shown.value))}`]);
  return [
    {
      title: 'where a caller looks after a write with an unknown outcome',
      places: names,
      write: [...(shown ? [`x-reconcile: ${shown.value}`, or] : []), none].join('\n'),
      into: INTO,
      row: ['inferred:', ...(shownRow ? [...shownRow, `  ${or}`] : []), ...noneRow].join('\n'),
    },
  ];
};

/** Parts of operations that no page states in a usable form. */
export const unwritten = (spec: Json): Task[] => {
  const all = operationsIn(spec);
  return [...undescribed(all), ...lookups(spec, all)];
};
