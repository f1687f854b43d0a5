import { render } from '../client/render.ts';
import { operationsOf, wordsOf } from '../new/document.ts';
import { draftOf } from '../new/folder.ts';
import { readDocument } from '../new/read.ts';
import type { Json } from '../spec/json.ts';
import type { Callable } from './call.ts';
import { reasonFor, reasonOfProblem, type Reason } from './reason.ts';

/** An operation of a document, or the whole of it. */
export interface Case {
  readonly file: string;
  readonly name: string;
  /** The folder that it would have. */
  readonly api: string;
  readonly document: Json;
  readonly only: readonly string[];
}

/** What has become of a case so far: its client, or why it has none. */
export interface Judged {
  readonly of: Case;
  readonly client?: Callable;
  readonly reason?: Reason;
}

/** The cases of a document, one for each operation; or one for all of them. */
export const casesOf = (file: string, text: string, whole: boolean): Case[] => {
  const document = readDocument(text, file);
  const all = operationsOf(document).map(wordsOf);
  const groups = whole ? [{ name: 'all', only: [] }] : all.map((name) => ({ name, only: [name] }));
  return groups.map((group, index) => ({ ...group, file, document, api: `census-${index}` }));
};

/** Brings a case as far as its generated client. */
export const judge = async (of: Case): Promise<Judged> => {
  const { api, document, only, file } = of;
  let stage: Reason['stage'] = 'new';
  try {
    const { spec, audited } = draftOf({ api, document, only, origin: file });
    const [problem] = audited.problems;
    if (problem) return { of, reason: reasonOfProblem(problem) };
    stage = 'generate';
    return { of, client: { spec, files: await render(spec, () => undefined) } };
  } catch (error) {
    return { of, reason: reasonFor(stage, error) };
  }
};
