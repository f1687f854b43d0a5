import { placesOfClaims } from '../../ledger/evidence-by-place.ts';
import { listsOf } from '../../ledger/exceptions.ts';
import { listed } from '../../text.ts';
import { code, html, joined, type Content, type Markup } from '../../html.ts';
import type { Documented } from './documented.ts';
import { evidenceIds } from './evidence-address.ts';
import { marked } from './marked.ts';
import { placeEvidence, type PlaceEvidence } from './place-evidence.ts';
import { knownInWords, sourceLink, standingLink } from './standing.ts';

/** Names the nodes at one place: the first, and the number of others. */
const nodesInWords = ([first = 'api', ...others]: readonly string[]): Content =>
  others.length === 0 ? code(first) : [code(first), ` and ${others.length} more`];

/** Returns the lines of the page that state something of a place, in words; empty without any. */
const linesIn = ({ claims, closure }: Documented['audit']): ((pointer: string) => string) => {
  const placeOf = placesOfClaims(claims);
  const found = listsOf(
    closure.backed.flatMap(({ claim, facts }) =>
      facts.flatMap(({ evidence: { standing, where } }) =>
        standing === 'stated' && where.lines !== undefined
          ? [[placeOf(claim), `${where.page === undefined ? '' : `${where.page}, `}${where.lines}`] as const]
          : [],
      ),
    ),
  );
  return (pointer) => {
    const lines = found.get(pointer) ?? [];
    return lines.length === 0 ? '' : `On the page: ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}.`;
  };
};

/** The evidence for each place of a spec, each with an id to link to. */
export const claimsOf = ({ spec: { model }, audit }: Documented): Markup => {
  const idOf = evidenceIds(model);
  const [source, linesAt] = [sourceLink(audit), linesIn(audit)];
  const nodesAt = (pointer: string): string[] => [
    ...new Set(audit.claims.filter((claim) => claim.pointer === pointer).map(({ node }) => node)),
  ];
  const row = ([pointer, { known, notes }]: readonly [string, PlaceEvidence]): Markup =>
    html`<dt id="${idOf(pointer)}">${nodesInWords(nodesAt(pointer))}</dt>
      <dd>
        ${joined(
          [knownInWords(known, source, standingLink), linesAt(pointer), ...notes]
            .filter(Boolean)
            .map((text) => marked(text, '')),
          html`<br />`,
        )}
      </dd> `;
  return html`<dl class="claims">${[...placeEvidence(audit)].map(row)}</dl>`;
};
