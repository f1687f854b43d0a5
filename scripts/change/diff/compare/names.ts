import { at, entriesOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import { textOfShape } from '../read/shape.ts';
import { matchNames } from './renames.ts';

const pointerOf = (name: string): string => `#/components/schemas${step(name)}`;

/** The named schemas, whose names are types that callers import. */
export function compareNames(old: Json, now: Json): Difference[] {
  const [before, after] = [old, now].map((root) => new Map(entriesOf(at(root, 'components', 'schemas'))));
  const names = (group: ReadonlyMap<string, unknown> | undefined): string[] => [...(group?.keys() ?? [])];
  const meaning = (name: string, side: 'old' | 'new'): string =>
    textOfShape(side === 'old' ? old : now, {
      node: (side === 'old' ? before : after)?.get(name),
      pointer: pointerOf(name),
    });
  const { gone, come, renamed } = matchNames(names(before), names(after), meaning);
  return [
    ...renamed.map(([from, to]) => ({
      rule: 'schema-renamed',
      subject: from,
      from: pointerOf(from),
      to: pointerOf(to),
      old: from,
      new: to,
    })),
    ...gone.map((name) => ({ rule: 'schema-removed', subject: name, from: pointerOf(name), old: name })),
    ...come.map((name) => ({ rule: 'schema-added', subject: name, to: pointerOf(name), new: name })),
  ];
}
