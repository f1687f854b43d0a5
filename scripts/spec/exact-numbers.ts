import { isAmount } from './amount-names.ts';
import { placesOf } from './nodes.ts';
import { stepsOf } from './pointer.ts';
import { reachedByAnswers } from './reachable.ts';
import { target, type Schema, type Spec } from './spec.ts';
import { isMoney } from './units.ts';

/** Names of ids and cursors. A rounded one is that of something else. */
const pointerName = /(^|_)(id|cursor)$|[a-z](Id|ID|Cursor)$/;

const memberName = /\/properties\/([^/]+)$/;

/** The resolved schema and, recursively, its `anyOf` and `oneOf` branches. */
function* faces(schemas: Readonly<Record<string, Schema>> | undefined, schema: Schema): Generator<Schema> {
  const whole = target(schemas, schema);
  yield whole;
  for (const keyword of ['anyOf', 'oneOf']) {
    const branches: unknown = whole[keyword];
    if (Array.isArray(branches)) for (const branch of branches) yield* faces(schemas, branch);
  }
}

/** The names of members of responses whose numbers must not be rounded: amounts, and ids and cursors of 64 bits. */
export function exactNumbersOf(spec: Spec): readonly string[] {
  const places = placesOf(spec);
  const answered = reachedByAnswers(places);
  const found = [...places.values()].flatMap(({ kind, node, pointer }) => {
    const [, step] = memberName.exec(pointer) ?? [];
    if (kind !== 'schema' || step === undefined || !answered.has(pointer)) return [];
    const [name = ''] = stepsOf(`/${step}`);
    const all = [...faces(spec.components?.schemas, node)];
    const counts = all.some(({ type }) => [type].flat().some((each) => each === 'number' || each === 'integer'));
    const points = pointerName.test(name) && all.some(({ format }) => format === 'int64');
    return counts && (points || isAmount(name) || all.some((each) => isMoney(each['x-unit']))) ? [name] : [];
  });
  return [...new Set(found)].sort();
}
