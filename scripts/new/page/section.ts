import { STATUS_CODES } from 'node:http';
import { placeHeadings } from '../../ledger/page/place-headings.ts';
import type { Token } from './token.ts';

/** The content of a section, by its heading. */
export type Place =
  'models' | 'path' | 'query' | 'header' | 'body' | 'arguments' | 'response' | 'statuses' | 'auth' | 'request' | 'type';

export interface Section {
  readonly place: Place;
  /** The type that the section describes. */
  readonly type?: string;
  /** The status whose response it describes. */
  readonly status?: string;
  /** Whether the page says by its markup that it is what is shown. */
  readonly isChosen?: true;
}

const as = (place: Place) => (): Section => ({ place });

const CODE = '([1-5](?:\\d\\d|XX))';
/** What may stand behind a status: what it is called, or its media type. */
const REASON = `(?:${Object.values(STATUS_CODES).join('|')}|success|error|body|example|application/json)`;
const BEHIND = String.raw`\)?(?:\s*[-–—:(]?\s*${REASON}\)?)?`;

const respond = ([, status = '']: RegExpExecArray): Section => ({ place: 'response', status });

/** Headings of the parts of an operation, the more specific first. */
const WORDS: readonly (readonly [RegExp, (found: RegExpExecArray) => Section])[] = [
  [/^response json (?:object|array of objects)$/i, as('response')],
  [/^request json (?:object|array of objects)$/i, as('body')],
  [
    /^(?:the )?([A-Z][\w-]*)(?: | \w+ )?(?:object|model|schema|resource)(?: fields| attributes| properties)?$/i,
    ([, type = '']) => ({ place: 'type', type }),
  ],
  [
    new RegExp(
      String.raw`^(?:(?:http|example|sample|success(?:ful)?|error) )*(?:responses?|http(?:/[\d.]+)?|status(?: code)?)\s*[-–—:(]*\s*(?:http |status(?: code)?:? )?${CODE}(?!\w)${BEHIND}$`,
      'i',
    ),
    respond,
  ],
  [new RegExp(`^${CODE} (?:success |error )?response$`, 'i'), respond],
  [new RegExp(`^(?:success|error) ([1-5]\\d\\d)$`, 'i'), respond],
  [/^error [45]xx$/i, as('statuses')],
  ...placeHeadings.map(([heading, place]) => [heading, as(place)] as const),
  [
    /^(?:request )?(?:json |form )?(?:body|payload)(?: parameters?| params| fields| schema)?:?(?:\s*[-:(]?\s*(?:application\/)?json\)?)?(?: required)?$/i,
    as('body'),
  ],
  [/^(?:schemas|models|components|objects|data types)$/i, as('models')],
  [/^body params?(?: required)?$/i, as('body')],
  [/^(?:parameters|params|arguments|attributes|request parameters|inputs?)$/i, as('arguments')],
  [
    /^(?:(?:common )?(?:http )?status(?: codes?|es)?|(?:common )?error(?: codes?|s)?|error responses?|response codes?)$/i,
    as('statuses'),
  ],
  [/^(?:authentication|authorizations?|security|auth)$/i, as('auth')],
  [/^(?:example |sample )?(?:request|requests|curl|code examples?)(?: example| sample)?s?$/i, as('request')],
  [
    /^(?:example |sample |success(?:ful)? )?(?:responses?|returns|result|output|answer)(?: (?:body|fields|schema|attributes|parameters|example|sample|object))?(?: schema:?)?s?$/i,
    as('response'),
  ],
  [/^(?:response )?(?:schema|fields|attributes|properties)$/i, as('response')],
];

/** The first line of a request as it is sent. */
export const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE) \S+ HTTP\/[\d.]+$/;

/** The section for a heading; undefined if it does not name a part of an operation. */
export const sectionOf = (heading: string): Section | undefined => {
  if (REQUEST_LINE.test(heading)) return { place: 'request' };
  const text = heading.replace(/[:#]+$/, '').trim();
  if (text.length > 60) return undefined;
  for (const [pattern, section] of WORDS) {
    const found = pattern.exec(text);
    if (found) return section(found);
  }
  return undefined;
};

/** Whether a response of the status has no body. */
const isBodiless = (code: string): boolean => /^(?:1|20[45]|304)/.test(code);

/** The response below statuses in a row, as of tabs: that of the chosen one, else of the first one that has a body. */
export const responseAt = (status: string, isChosen: boolean, before: Section | undefined): Section => {
  const isShown = before?.isChosen === true || (before?.status !== undefined && !isBodiless(before.status));
  if (before && isShown && !isChosen) return before;
  return { place: 'response', status, ...(isChosen && { isChosen }) };
};

/** What a heading begins; below a response, one that names a part of it goes on with it. */
export function sectionUnder(
  { text, isType }: Pick<Token, 'text' | 'isType'>,
  current: Section | undefined,
  is: Readonly<Record<'operation' | 'responds', boolean>>,
): Section | undefined {
  if (current?.place === 'body' && /^schema$/i.test(text)) return current;
  const isModel = !is.operation && ['models', 'type'].includes(current?.place ?? '');
  const section =
    isType || (isModel && /^[A-Z]\w*$/.test(text)) ? { place: 'type' as const, type: text } : sectionOf(text);
  const isPart =
    is.responds && ['response', 'body'].includes(section?.place ?? '') && !/^responses$|samples?$/i.test(text);
  return isPart && current?.place === 'response' ? current : section;
}
