import type { ApiModel } from '../../spec/model.ts';
import type { Operation } from '../../spec/spec.ts';

/** An operation as the documentation lists it. */
export interface Listed {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What it does, in a sentence, where the spec has more than the summary. */
  readonly sentence: string;
  readonly tag: string;
  /** Whether a call changes nothing. */
  readonly safe: boolean;
  readonly pointer: string;
  readonly node: Operation;
}

/** The first sentence of a text, on one line. */
export const firstSentence = (text: string): string =>
  (/^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim()).replaceAll(/\s+/g, ' ');

/** The operations of an API, in the order of its spec. */
export const operationsOf = ({ operations }: ApiModel): Listed[] =>
  operations.map(({ id, method, path, pointer, node, safe }) => ({
    id,
    method,
    path,
    summary: node.summary ?? id,
    sentence: firstSentence(node.description ?? ''),
    tag: node.tags?.[0] ?? '',
    safe,
    pointer,
    node,
  }));
