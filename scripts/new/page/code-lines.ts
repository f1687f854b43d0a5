import { hasRole, type Line } from './line.ts';

/** The number of lines of the JSON value that starts at a line; 0 if there is no complete value. */
const jsonSize = (lines: readonly Line[], at: number): number => {
  if (!/^\s*(?:\{\s*(?:$|["}])|\[\s*(?:$|["{[\]]))/.test(lines[at]?.text ?? '')) return 0;
  let open = 0;
  for (let next = at; next < lines.length; next++) {
    const bare = (lines[next]?.text ?? '').replace(/"(?:[^"\\]|\\.)*"/g, '');
    open += (bare.match(/[{[]/g) ?? []).length - (bare.match(/[}\]]/g) ?? []).length;
    if (open <= 0) return next + 1 - at;
  }
  return 0;
};

/** The number of lines of a `curl` command, which continues after a backslash or inside a quote. */
const curlSize = (lines: readonly Line[], at: number): number => {
  if (!/^\s*\$?\s*curl\b/.test(lines[at]?.text ?? '')) return 0;
  let text = '';
  for (let next = at; next < lines.length; next++) {
    text += `${lines[next]?.text ?? ''}\n`;
    const isOpen = (text.match(/(?<!\\)'/g) ?? []).length % 2 === 1;
    if (!isOpen && !/\\\s*$/.test(text)) return next + 1 - at;
  }
  return 0;
};

const fenceSize = (lines: readonly Line[], at: number): number => {
  const fence = /^\s*(```+|~~~+)/.exec(lines[at]?.text ?? '')?.[1];
  if (fence === undefined) return 0;
  const end = lines.findIndex(({ text }, index) => index > at && text.trim().startsWith(fence));
  return end < 0 ? 0 : end + 1 - at;
};

const markedSize = (lines: readonly Line[], at: number): number => {
  let next = at;
  while (
    lines[next]?.pieces.length !== 0 &&
    lines[next] &&
    hasRole(lines[next] as Line, 'code') &&
    !hasRole(lines[next] as Line, 'path')
  )
    next++;
  const call = curlSize(lines, at);
  // Code may directly follow a command.
  return call > 0 && call < next - at && jsonSize(lines, at + call) > 0 ? call : next - at;
};

/** The number of lines in the code that starts at a line; 0 for none. */
export const codeAt = (lines: readonly Line[], at: number): number =>
  [fenceSize, markedSize, jsonSize, curlSize].map((size) => size(lines, at)).find((size) => size > 0) ?? 0;
