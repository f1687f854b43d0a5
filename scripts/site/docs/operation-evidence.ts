import { code, html, link, type Content, type Markup } from '../../html.ts';
import type { Audit } from '../../ledger/books.ts';
import { standings, weakest, type Standing } from '../../ledger/claims/claim.ts';
import { knownOf, placeOfNode, type Known } from '../../ledger/evidence-by-place.ts';
import { plural } from '../../text.ts';
import { doubtsOf, together, type Doubt } from './doubts.ts';
import { marked } from './marked.ts';
import { legend, quietMark } from './marks.ts';
import { knownInWords, sourceLink, standingLink } from './standing.ts';

/** A part of a page with claims, and their places in the spec. */
export interface Part {
  readonly name: string;
  readonly pointers: readonly string[];
  /** The one attribute that counts, of a place that holds for more than this page. */
  readonly attribute?: string;
}

/** The evidence of one attribute of a place. */
const knownIn = (known: readonly Known[], attribute: string | undefined): readonly Known[] =>
  attribute === undefined
    ? known
    : known
        .filter(({ attributes }) => attributes.includes(attribute))
        .map((each) => ({ ...each, attributes: [attribute] }));

interface Row extends Part {
  readonly id: string;
  /** The first of its places with claims. */
  readonly claimed: string;
  readonly known: readonly Known[];
  readonly standing: Standing;
}

/** The evidence of one page: marks, and the section that they link to. */
export interface Evidence {
  /** The mark of a part; empty if there are no claims about it. */
  readonly markOf: (pointers: readonly string[]) => Content;
  /** Whether no source states the unit of a value. */
  readonly lacksUnit: (pointers: readonly string[]) => boolean;
  /** How many of the parts are unproven, in words. */
  readonly unproven: string;
  /** The collapsed lists of doubts and sources. */
  readonly section: Markup;
}

const fold = (id: string, summary: Content, content: Content): Markup =>
  html`<details id="${id}">
    <summary>${summary}</summary>
    ${content}
  </details> `;

const doubtsFold = (id: string, doubts: readonly Doubt[], title: string, root: string): Content => {
  if (doubts.length === 0) return '';
  return fold(
    id,
    `${new Set(doubts.map(({ about }) => about)).size} ${title}`,
    html`<ul>
      ${together(doubts).map(({ text }) => html`<li>${marked(text, root)}</li>`)}
    </ul>`,
  );
};

/** Returns the doubts about parts of a page, without those about the API as a whole. */
const doubtsIn = (audit: Audit): ((pointers: readonly string[]) => Doubt[]) => {
  const placeOf = placeOfNode(audit);
  const byPlace = doubtsOf(audit).map((doubt) => [placeOf(doubt.node), doubt] as const);
  return (pointers) => byPlace.flatMap(([place, doubt]) => (pointers.includes(place) ? [doubt] : []));
};

const table = ({ audit, addressOf, root }: Read, rows: readonly Row[]): Markup => {
  const source = sourceLink(audit);
  const cells = rows.map(
    ({ id, name, known, claimed }) =>
      html`<tr id="${id}">
        <th scope="row">${code(name)}</th>
        <td>
          ${marked(knownInWords(known, source, standingLink), root)}; ${link(`${root}${addressOf(claimed)}`, 'ledger')}
        </td>
      </tr> `,
  );
  return html`<table class="words">
    <thead>
      <tr>
        <th scope="col">Part</th>
        <th scope="col">How it is known</th>
      </tr>
    </thead>
    <tbody>
      ${cells}
    </tbody>
  </table>`;
};

const countOf = (rows: readonly Row[], standing: Standing): number =>
  rows.filter(({ known }) => known.some((each) => each.standing === standing)).length;

/** Says how many parts there are, and of how many no source is known. */
const knownTitle = (rows: readonly Row[]): string => {
  const without = (['inferred', 'unproven'] as const).flatMap((standing) => {
    const count = countOf(rows, standing);
    return count === 0 ? [] : [`${count} ${count === 1 ? 'is' : 'are'} ${standing} at least in part`];
  });
  return [`How each of ${plural(rows.length, 'part')} is known`, ...without].join('; ');
};

/** What the evidence of all pages of an API is made from. */
interface Read {
  readonly audit: Audit;
  /** The address of the evidence for a place, on the page of the ledger. */
  readonly addressOf: (pointer: string) => string;
  readonly root: string;
}

/** Builds the evidence of a page's parts; `around` lists further places whose doubts are shown. */
export type EvidenceOf = (parts: readonly Part[], around: readonly string[]) => Evidence;

/** What builds the evidence of the pages of an API, which share all that does not depend on a page. */
export const evidenceIn = (read: Read): EvidenceOf => {
  const { audit, root } = read;
  const [known, doubtsAt] = [knownOf(audit), doubtsIn(audit)];
  const unitless = new Set(audit.items.filter((item) => !item.known && item.kind === 'unit').map(({ place }) => place));
  return (parts, around) => {
    const rows = parts.flatMap((part, index): Row[] => {
      const all = part.pointers.flatMap((pointer) => knownIn(known(pointer), part.attribute));
      const claimed = part.pointers.find((pointer) => knownIn(known(pointer), part.attribute).length > 0);
      if (claimed === undefined) return [];
      return [{ ...part, id: `evidence-${index}`, claimed, known: all, standing: weakest(all) ?? 'unproven' }];
    });
    const byPlace = new Map(rows.flatMap((row) => row.pointers.map((pointer) => [pointer, row] as const)));
    const own = parts.flatMap(({ pointers, attribute }) => (attribute === undefined ? pointers : []));
    const doubts = doubtsAt([...own, ...around]);
    const there = standings.filter((standing) => countOf(rows, standing) > 0);
    const of = (kind: Doubt['kind']): Doubt[] => doubts.filter((each) => each.kind === kind);
    return {
      unproven: `${countOf(rows, 'unproven')} of ${plural(rows.length, 'part')}`,
      lacksUnit: (pointers) => pointers.some((pointer) => unitless.has(pointer)),
      markOf: ([pointer = '']) => {
        const row = byPlace.get(pointer);
        return row ? quietMark(row.standing, `#${row.id}`) : '';
      },
      section: html`<section class="evidence" aria-labelledby="evidence">
        <h2 id="evidence">Evidence</h2>
        ${doubtsFold('disputed', of('dispute'), 'disputed', root)}
        ${doubtsFold('unknown', of('silence'), 'not documented', root)}
        ${fold('known', knownTitle(rows), table(read, rows))}
        ${fold('marks', 'What the marks mean', legend(root, there))}
      </section>`,
    };
  };
};
