import { messageOf, type Result } from 'billing-clients';
import { type Place, type Row, sentenceRow } from './row.ts';

/** The members of a result that the report uses; any result of a client is assignable. */
export type Answer<Data> = { readonly ok: true; readonly data: Data } | Exclude<Result, { ok: true }>;

/** What was made of an answer, or the row that says why nothing was. */
export type Reading<Value> = { readonly value: Value } | { readonly sentence: Row };

/** Makes something of the data of an answer. */
export async function readAnswer<Data, Value>(
  place: Place,
  call: Answer<Data> | Promise<Answer<Data>>,
  read: (data: Data) => Value,
  id = '',
): Promise<Reading<Value>> {
  const answer = await call;
  if (!answer.ok) return { sentence: sentenceRow(place, 'failed', messageOf(answer), { id }) };
  try {
    return { value: read(answer.data) };
  } catch {
    // Types describe what the vendor documents, which is not always what it sends.
    const note = `The data of the ${place.kind} answer is not in its documented form.`;
    return { sentence: sentenceRow(place, 'failed', note, { id }) };
  }
}

/** The rows of an answer, or the one that says why there are none. */
export async function rowsOf<Data>(
  place: Place,
  call: Promise<Answer<Data>>,
  read: (data: Data) => readonly Row[],
  id = '',
): Promise<readonly Row[]> {
  const reading = await readAnswer(place, call, read, id);
  return 'value' in reading ? reading.value : [reading.sentence];
}
