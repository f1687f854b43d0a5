import { STATUS_CODES } from 'node:http';
import type { PageBlock } from '../notation/ledger.ts';
import { parseMember } from '../notation/member.ts';
import { fixed, phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { inOrder, parseRows } from '../notation/row.ts';

const isMember = (text: string): boolean => {
  try {
    return parseMember(text).name !== '';
  } catch {
    return false;
  }
};

/** A number that starts a text, unless it counts something: `500 requests per hour`. */
const LEADING = /^(\d{3})\b(?! (?:requests|calls|items|records|rows|pages|credits|tokens|characters|bytes)\b)/;

const isStatus = (text: string): boolean => {
  const [, status = ''] = LEADING.exec(text) ?? [];
  return status >= '200' && status in STATUS_CODES;
};

/** Kinds of statements, recognized by their syntax. */
const statements: readonly (readonly [(text: string) => boolean, string])[] = [
  [isStatus, 'a status'],
  [(text) => /^[A-Z]+ ?(?:\/|https?:)/.test(text), 'an operation'],
  [(text) => /^https?:\/\//.test(text), 'a server'],
  [(text) => / · .+ = /.test(text), 'a claim'],
  [(text) => /^[\w-]+ (?:string|number|integer|boolean|array|object)\b/.test(text), 'a row of a table'],
  [isMember, 'a member'],
];

/** Reports waivers of text that states something and has to be claimed instead. */
export const misusedWaivers = ({ waived, lines }: PageBlock): Problem[] =>
  inOrder(parseRows(waived ?? '')).flatMap(({ text }) => {
    const statement = statements.find(([applies]) => applies(text));
    return statement
      ? [
          {
            at: `waiver on lines ${lines}`,
            ...worded(
              phrase`"${text}" states ${fixed(statement[1])}. Claim it in a row of that kind instead; if a sentence only mentions it, waive the words before it too.`,
            ),
          },
        ]
      : [];
  });
