import { docsOfOperation } from '../docs-address.ts';
import { cautionOf } from '../spec/model/caution.ts';
import type { ApiModel } from '../spec/model/model.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import { untagged } from '../spec/model/prose.ts';
import type { Answer } from '../spec/model/responses.ts';
import type { EvidenceAt } from './evidence.ts';

/** The maximum length of a text on hover, in characters. */
const ROOM = 240;

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** The leading sentences that fit on hover, split where a sentence ends a line; the documentation page has all of them. */
function beginning(description: string): string {
  const parts = description.trimEnd().split(/(?<=[.!?])\n/);
  const end = parts.findIndex((_, index) => index > 0 && parts.slice(0, index + 1).join(' ').length > ROOM);
  return (end === -1 ? parts : parts.slice(0, end)).join('\n');
}

/** The statuses with their meanings, or just the numbers if that is too long for a hover. */
function responses(answers: readonly Answer[]): string {
  const full = answers.map(({ code, description }) => `${code}: ${firstSentence(description).replaceAll('\n', ' ')}`);
  if (full.join(' ').length <= ROOM) return full.map((line) => `\`${line.replace(': ', '` ')}`).join(' ');
  return `Responses: ${answers.map(({ code }) => `\`${code}\``).join(', ')}.`;
}

/** The doc comment of a method: first what matters before a call, last the evidence and links. */
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
