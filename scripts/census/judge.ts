import { render } from '../client/render.ts';
import { operationsOf, wordsOf } from '../new/document.ts';
import { draftOf } from '../new/folder.ts';
import { readDocument } from '../new/read.ts';
import type { Json } from '../spec/json.ts';
import type { Callable } from './call.ts';
import { reasonFor, reasonOfProblem, type Reason } from './reason.ts';

/** An operation of a document, or the whole document. */
export interface Case {
  readonly file: string;
  readonly name: string;
  /** The name of its folder. */
  readonly api: string;
  readonly document: Json;
  readonly only: readonly string[];
}

/** The state of a case: its client, or the reason why it has none. */
export interface Judged {
  readonly of: Case;
  readonly client?: Callable;
  readonly reason?: Reason;
}

/** The cases of a document: one per operation, or one for the whole document. */
export const casesOf = (file: string, text: string, whole: boolean): Case[] => {
  const document = readDocument(text, file);
  const all = operationsOf(document).map(wordsOf);
  const groups = whole ? [{ name: 'all', only: [] }] : all.map((name) => ({ name, only: [name] }));
  return groups.map((group, index) => ({ ...group, file, document, api: `census-${index}` }));
};

/** Generates the client of a case. */
export const judge = async (of: Case): Promise<Judged> => {
  const { api, document, only, file } = of;
  let stage: Reason['stage'] = 'new';
  try {
    const { spec, audited } = draftOf({ api, document, only, origin: file });
    const [problem] = audited.problems;
    if (problem) return { of, reason: reasonOfProblem(problem) };
    stage = 'generate';
    return { of, client: { spec, files: render(spec, () => undefined) } };
  } catch (error) {
    return { of, reason: reasonFor(stage, error) };
  }
};
