import type { ApiModel } from '../../spec/model/model.ts';
import type { Operation } from '../../spec/spec.ts';
import { firstSentence } from '../../text.ts';

/** An operation as listed in the documentation. */
export interface Listed {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** A summary of a few words. */
  readonly summary: string;
  /** The first sentence of its description; empty without one. */
  readonly sentence: string;
  readonly tag: string;
  /** Whether it changes nothing on the server. */
  readonly safe: boolean;
  readonly pointer: string;
  readonly node: Operation;
}

/** The operations of an API, in spec order. */
export const operationsOf = ({ operations }: ApiModel): Listed[] =>
  operations.map(({ id, method, path, pointer, node, safe }) => ({
    id,
    method,
    path,
    summary: node.summary || id,
    sentence: firstSentence(node.description ?? ''),
    tag: node.tags?.[0] ?? '',
    safe,
    pointer,
    node,
  }));
