import { groupBy } from '../../group.ts';
import { listed } from '../../text.ts';

/** What a doubt is about. Those that differ only in their name are said together. */
export interface Subject {
  /** What is said of it, such as `unit`; empty for a part as a whole. */
  readonly what: string;
  readonly name: string;
  /** The type that it is in; empty for a part of an operation. */
  readonly of: string;
  /** What a source states about a part that is left out. */
  readonly details: string;
}

const quoted = (text: string): string => `\`${text}\``;

/** Whether a node is a status of an operation. */
const isStatus = (node: string): boolean => / (?:\d{3}|\dXX|default)$/.test(node);

/** The subject of a doubt about a node of the ledger. */
export const subjectOf = (node: string, what: string, details = ''): Subject => {
  const [head = '', ...names] = node.split(' · ');
  const of = /^\w+$/.test(head) && head !== 'api' ? quoted(head) : '';
  const name = names.map(quoted).join(' ');
  return { what, name: isStatus(node) ? `status ${name}` : name, of, details };
};

const inWords = ({ what, of, details }: Subject, names: readonly string[]): string => {
  const parts = [listed(names.filter(Boolean)), of].filter(Boolean).join(' of ');
  const all = what.includes(' ')
    ? [parts, what].filter(Boolean).join(', ')
    : [what, parts].filter(Boolean).join(' of ');
  return details === '' ? all : `${all}: ${details}`;
};

/** Subjects in words, those of one kind and type together: `` unit of `amount` and `tax` of `Invoice`; paging ``. */
export const subjectsInWords = (subjects: readonly Subject[]): string =>
  [...groupBy(subjects, ({ what, of, details }) => [what, of, details].join('\n')).values()]
    .flatMap((group) => group.slice(0, 1).map((first) => inWords(first, [...new Set(group.map(({ name }) => name))])))
    .join('; ');
