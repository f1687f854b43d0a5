import { code, html, joined, type Content, type Markup } from '../../html.ts';
import type { Documented } from './documented.ts';
import { evidenceIds } from './evidence-address.ts';
import { marked } from './marked.ts';
import { placeEvidence, type PlaceEvidence } from './place-evidence.ts';
import { knownInWords, sourceLink } from './standing.ts';

/** Names the nodes at one place: the first, and the number of others. */
const nodesInWords = ([first = 'api', ...others]: readonly string[]): Content =>
  others.length === 0 ? code(first) : [code(first), ` and ${others.length} more`];

/** The evidence for each place of a spec, each with an id to link to. */
export const claimsOf = ({ spec: { model }, audit }: Documented): Markup => {
  const idOf = evidenceIds(model);
  const source = sourceLink(audit);
  const nodesAt = (pointer: string): string[] => [
    ...new Set(audit.claims.filter((claim) => claim.pointer === pointer).map(({ node }) => node)),
  ];
  const row = ([pointer, { known, notes }]: readonly [string, PlaceEvidence]): Markup =>
    html`<dt id="${idOf(pointer)}">${nodesInWords(nodesAt(pointer))}</dt>
      <dd>
        ${joined(
          [knownInWords(known, source), ...notes].filter(Boolean).map((text) => marked(text, '')),
          html`<br />`,
        )}
      </dd> `;
  return html`<dl class="claims">${[...placeEvidence(audit)].map(row)}</dl>`;
};
