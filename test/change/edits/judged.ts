import { diffDocuments } from '../../../scripts/change/diff/diff.ts';
import type { Finding } from '../../../scripts/change/diff/finding/finding.ts';
import type { Json } from '../../../scripts/spec/json.ts';
import { acme } from '../acme.ts';
import type { Row } from './edit.ts';
import { rows } from './rows.ts';

/** A change with both documents, and the findings. */
export interface Judged extends Omit<Row, 'base' | 'edit'> {
  readonly old: Json;
  readonly now: Json;
  readonly findings: readonly Finding[];
}

/** The document that most changes start from. */
const example = acme();

/** Every change, judged once for all tests. */
export const judged: readonly Judged[] = rows.map(({ base, edit, ...row }) => {
  const old = base(example);
  const now = edit(old);
  return { ...row, old, now, findings: diffDocuments('acme', old, now) };
});
