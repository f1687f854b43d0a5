import type { Json } from '../../scripts/spec/json.ts';
import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** An exception of a lint rule, with the reason in its comment in redocly.yaml. */
export interface LintException {
  readonly rule: string;
  readonly value: string;
  /** Empty if no reason is given. */
  readonly why: string;
}

const told = (...comments: readonly (string | null | undefined)[]): string =>
  comments
    .flatMap((comment) => (comment ?? '').split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

const pairsOf = (map: unknown): Pair[] => (isMap(map) ? (map as YAMLMap).items : []);

const exceptionsOf = ({ key, value }: Pair): LintException[] => {
  const list = isMap(value) ? value.get('except') : undefined;
  if (!isSeq(list)) return [];
  return list.items.filter(isScalar).map((item, index) => ({
    rule: String(key),
    value: String(item.value),
    // For the parser, a comment above the first item belongs to the list.
    why: told(index === 0 ? list.commentBefore : '', item.commentBefore, item.comment),
  }));
};

/** The exceptions of a redocly.yaml, with their reasons. */
export const lintExceptions = (text: string): LintException[] => {
  const { contents } = parseDocument(text);
  return pairsOf(isMap(contents) ? contents.get('rules') : undefined).flatMap(exceptionsOf);
};

/** Whether an exception is about something that a spec has. */
export const concerns = ({ value }: LintException, spec: Json): boolean =>
  JSON.stringify(spec).includes(JSON.stringify(value));
