import { at, entriesOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import type { At } from '../read/merged.ts';
import { digestOf } from '../read/shape.ts';
import { changed, found, lost } from './difference.ts';
import { match } from './match.ts';

const schemasIn = (root: Json): Map<string, At> =>
  new Map(
    entriesOf(at(root, 'components', 'schemas')).map(([name, node]) => [
      name,
      { node, pointer: `#/components/schemas${step(name)}` },
    ]),
  );

/** The named schemas, whose names are types that callers import. */
export function compareNames(old: Json, now: Json): Difference[] {
  const { gone, come, both } = match({ old, now }, schemasIn(old), schemasIn(now), digestOf);
  return [
    ...both.flatMap(({ from, to, old: { pointer }, now: other }) =>
      changed('schema-renamed', { subject: from, from: pointer, to: other.pointer }, from, to),
    ),
    ...gone.map(([name, { pointer }]) => lost('schema-removed', name, pointer, name)),
    ...come.map(([name, { pointer }]) => found('schema-added', name, pointer, name)),
  ];
}
