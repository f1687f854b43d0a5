import { docsOfOperation } from '../docs-address.ts';
import { cautionOf } from '../spec/caution.ts';
import type { ApiModel } from '../spec/model.ts';
import type { OperationModel } from '../spec/operation.ts';
import { untagged } from '../spec/prose.ts';
import type { Answer } from '../spec/responses.ts';
import type { EvidenceAt } from './evidence.ts';

/** What a hover has room for. */
const ROOM = 240;

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** The sentences of a description, each from its own line on, that are not too long to read on hover; all of them are on its page. */
function beginning(description: string): string {
  const parts = description.trimEnd().split(/(?<=[.!?])\n/);
  const end = parts.findIndex((_, index) => index > 0 && parts.slice(0, index + 1).join(' ').length > ROOM);
  return (end === -1 ? parts : parts.slice(0, end)).join('\n');
}

/** The statuses with what each means or, where that is too long to read on hover, by number alone. */
function responses(answers: readonly Answer[]): string {
  const full = answers.map(({ code, description }) => `${code}: ${firstSentence(description).replaceAll('\n', ' ')}`);
  if (full.join(' ').length <= ROOM) return full.map((line) => `\`${line.replace(': ', '` ')}`).join(' ');
  return `Responses: ${answers.map(({ code }) => `\`${code}\``).join(', ')}.`;
}

/** What a method is documented to do: what matters before a call comes first, the evidence last and behind a link. */
export function methodComment(operation: OperationModel, api: ApiModel, evidence: EvidenceAt): string {
  const { id, node, answers, method, path, pager, pointer } = operation;
  const paragraphs = [
    node.summary && `${untagged(node.summary)}.`,
    cautionOf(operation, api),
    node.description && beginning(node.description),
    pager && 'It has `.pages()` and `.items()`, too, where `createClient` is given `pages`.',
    responses(answers),
    evidence(pointer),
    `\`${method} ${path}\` · [Documentation](${docsOfOperation(api.id, id)})`,
    node.deprecated ? '@deprecated' : undefined,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}
