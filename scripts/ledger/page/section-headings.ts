import { STATUS_CODES } from 'node:http';
import { METHOD } from './path.ts';

/** The content of a section, by its heading. */
export type Place =
  'models' | 'path' | 'query' | 'header' | 'body' | 'arguments' | 'response' | 'statuses' | 'auth' | 'request' | 'type';

export interface Section {
  readonly place: Place;
  /** The type that the section describes. */
  readonly type?: string;
  /** The status whose response it describes. */
  readonly status?: string;
  /** Whether the page's markup marks it as shown. */
  readonly isChosen?: true;
  /** Whether an item of a list began it, which ends with that list. */
  readonly isListed?: true;
}

const as = (place: Place) => (): Section => ({ place });

const CODE = '([1-5](?:\\d\\d|XX))';
/** What may follow a status: its name, or its media type. */
const REASON = `(?:${Object.values(STATUS_CODES).join('|')}|success|error|body|example|application/json)`;
const BEHIND = String.raw`\)?(?:\s*[-–—:(]?\s*${REASON}\)?)?`;

const respond = ([, status = '']: RegExpExecArray): Section => ({ place: 'response', status });

/** Headings above arguments of one place. */
const placeHeadings: readonly (readonly [RegExp, 'header' | 'query' | 'path'])[] = [
  [/^(?:http )?(?:request )?headers?(?: parameters)?$/i, 'header'],
  [/^query(?: string)?(?: parameters?| params)?$/i, 'query'],
  [/^(?:path|url)(?: parameters?| params)?$/i, 'path'],
];

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
  [/^(?:(?:multipart )?form|request|post|body)[ -]?data$/i, as('body')],
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
    /^(?:example |sample |success(?:ful)? )?(?:responses?|returns|result|output|answer)(?: (?:body|fields|schema|attributes|parameters|example|sample|object))?(?: schema)?s?(?::? application\/json)?$/i,
    as('response'),
  ],
  [/^(?:response )?(?:schema|fields|attributes|properties)$/i, as('response')],
  [/^(?:[a-z]+ ){1,2}(?:parameters|params|arguments|variables|inputs)$/i, as('arguments')],
];

/** The first line of an HTTP request. */
export const REQUEST_LINE = new RegExp(String.raw`^${METHOD} \S+ HTTP/[\d.]+$`);

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
