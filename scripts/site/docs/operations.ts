import { METHODS, type Operation, type Spec } from '../../spec/spec.ts';
import { escapePointer } from '../../spec/nodes.ts';

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
  readonly pointer: string;
  readonly node: Operation;
}

/** The first sentence of a text, on one line. */
export const firstSentence = (text: string): string =>
  (/^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim()).replaceAll(/\s+/g, ' ');

const tagOf = (operation: Operation): string => {
  const tags: unknown = Object(operation)['tags'];
  return Array.isArray(tags) ? String(tags[0]) : '';
};

/** The operations of a spec, in its order. */
export const operationsOf = (spec: Spec): Listed[] =>
  Object.entries(spec.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const node = item[method];
      if (!node) return [];
      const { operationId = '', summary = operationId, description = '' } = node;
      return {
        id: operationId,
        method: method.toUpperCase(),
        path,
        summary,
        sentence: firstSentence(description),
        tag: tagOf(node),
        pointer: `#/paths/${escapePointer(path)}/${method}`,
        node,
      };
    }),
  );
