import { Refusal } from '../../refusal.ts';
import { below, setOf } from '../claims/claim.ts';
import { argumentsOf, membersOf, type Said } from '../claims/fact.ts';
import { parseHeader, parseMember, parseType, type Header, type Member, type PrintedType } from './member.ts';
import { match, refusedRow, type Row } from './row.ts';
import { say, sayHeader, type Context, type Interpreter } from './say.ts';

const isValue = ({ text }: Row): boolean => /^".*"$/.test(text);

/** The values of an enum: from the nested rows if there are any, or else from the row itself. */
const valuesOf = (row: Row, printed: PrintedType): readonly string[] => {
  const listed = row.children.filter(isValue).map(({ text }) => text);
  const values = listed.length > 0 ? listed : printed.values;
  if (values.length !== printed.size || printed.values.some((value) => !values.includes(value)))
    throw refusedRow(row, `prints ${printed.size} values, but ${values.length} are listed`, 'list them all');
  return values;
};

const sayMember = (said: Said, context: Context, row: Row, member: Member, node: string, group: string): void => {
  const evidence = context.evidence(row);
  const { printed } = member;
  const values = valuesOf(row, printed);
  const presence = member.optional ? 'optional' : 'required';
  say(
    said,
    evidence,
    node,
    { exists: 'yes', type: printed.type, presence, ...Object.fromEntries(member.facets) },
    group,
  );
  if (values.length > 0) say(said, evidence, node, { enum: setOf(values) });
  if (printed.header && printed.name) sayHeader(said, evidence, printed.name, printed.header);
  if (printed.name && row.children.some((child) => !isValue(child)))
    say(said, evidence, printed.name, { exists: 'yes', type: 'object' });
  sayChildren(said, context, row, printed.name);
};

const sayChildren = (said: Said, context: Context, row: Row, type: string | undefined): void => {
  const members = row.children.filter((child) => !isValue(child));
  if (members.length === 0) return;
  if (type === undefined) throw refusedRow(row, 'has members but names no type for them', 'name it');
  for (const child of members) {
    const member = parseMember(child.text);
    sayMember(said, context, child, member, below(type, member.name), membersOf(type));
  }
};

/** Inline members with types: `{ code: number, message?: string }`. */
const membersInline = ({ children }: Row, header = ''): Member[] =>
  header.includes(': ') && children.length === 0
    ? header
        .slice(1, -1)
        .split(/, (?=[\w.-]+\??: )/)
        .map((text) => parseMember(text.trim()))
    : [];

const headerOf = (header: string, members: readonly Member[]): Header =>
  members.length === 0 ? parseHeader(header) : { names: members.map(({ name }) => name), size: members.length };

/** `Type { a, b }` with its members below it, `Type { a: string, b?: number }`, `Type { a, b }` alone, `Type = unknown` or `Type = "a" | "b"`. Write `*Type` if we made up the name. */
export const types: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const form = /^(?<ours>\*)?(?<name>[A-Z]\w*)(?: = (?<alias>.+)| (?<header>\{.*\}))?$/;
    const { ours, name = '', alias, header } = match(row, form, 'Type { a, b } or Type = type');
    const evidence = context.evidence(row);
    const members = membersInline(row, header);
    const printed = alias === undefined ? undefined : parseType(alias);
    say(said, evidence, name, { type: printed?.type ?? 'object' });
    if (printed && printed.values.length > 0) say(said, evidence, name, { enum: setOf(valuesOf(row, printed)) });
    if (ours === undefined) say(said, evidence, name, { exists: 'yes' });
    if (header !== undefined) sayHeader(said, evidence, name, headerOf(header, members));
    for (const member of members) sayMember(said, context, row, member, below(name, member.name), membersOf(name));
    const value = row.children.find(isValue);
    if (value && printed === undefined)
      throw new Refusal(`the value ${value.text}`, 'is below a type', 'put it below its member', {
        quoted: value.text,
      });
    sayChildren(said, context, row, name);
  }
};

/** `query page?: integer, default 1`: an argument, with its place in the request if the source gives it. */
export const args: Interpreter = (rows, context, said) => {
  for (const row of rows) {
    const { place, rest = '' } = match(row, /^(?:(?<place>path|query|header|body) )?(?<rest>.+)$/, 'place name: type');
    const member = parseMember(rest);
    for (const operation of context.operations) {
      const node = below(operation, member.name);
      sayMember(said, context, row, member, node, argumentsOf(operation));
      if (place !== undefined) say(said, context.evidence(row), node, { in: place });
    }
  }
};
