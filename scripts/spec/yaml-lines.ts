import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

type Path = readonly (string | number)[];

/** Where a step of a path begins: a key where the step names one, else an item. */
const startOf = (document: Document.Parsed, path: Path): number | undefined => {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = isMap(parent)
    ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))?.key
    : undefined;
  const node: unknown = key ?? document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
};

/** The line of a YAML text, counted from 1, on which a path of keys leads; where it ends early, that of its last step there is. */
export const lineOf = (text: string, path: Path): number => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const start = startOf(document, path.slice(0, length));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
};

/** The steps of a JSON pointer, numbers of lists included. */
export const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
