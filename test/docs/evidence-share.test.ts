import { expect, test } from 'vitest';
import { shownSpec } from '../../scripts/site/docs/reference-page.ts';
import { nodesOf } from '../specs/nodes.ts';
import { seenIn, shareOf } from './evidence-share.ts';
import { referenceText } from './reference-text.ts';
import { documented } from './written-pages.ts';

/** The largest share of the visible text of an operation that may be evidence. */
const LIMIT = 0.15;

const operations = documented.flatMap((each) => {
  const spec = { ...shownSpec(each) };
  const found = [...nodesOf(spec)].filter(({ node }) => 'operationId' in node);
  return found.map(({ node }) => [`${each.api} ${String(node['operationId'])}`, referenceText(spec, node)] as const);
});

test.each(operations)(`at most ${LIMIT * 100} percent of the visible reference of %s is evidence`, (_, text) => {
  const seen = seenIn(text);
  expect(seen.evidence).toBeGreaterThan(0);
  expect(shareOf(seen)).toBeLessThanOrEqual(LIMIT);
});

test('folded and hidden text does not count as visible, and a mark counts as one character', () => {
  expect(seenIn('<p>abc</p><blockquote>de</blockquote>')).toEqual({ all: 5, evidence: 2 });
  expect(seenIn('abc <a href="x.ledger.html#evidence/info">stated</a>')).toEqual({ all: 4, evidence: 1 });
  expect(seenIn('abc<details><summary>de</summary>fgh</details>')).toEqual({ all: 5, evidence: 2 });
  expect(seenIn('abc<details open><summary>de</summary>fgh</details>')).toEqual({ all: 8, evidence: 5 });
  expect(seenIn('abc<script>de</script><p hidden>de</p><a class="mark stated"></a>')).toEqual({ all: 4, evidence: 1 });
});
