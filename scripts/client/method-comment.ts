import { docsOfOperation, documentationLink } from '../docs-address.ts';
import { briefCautionOf } from '../spec/model/caution.ts';
import type { ApiModel } from '../spec/model/model.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import { untagged } from '../spec/model/prose.ts';
import { offeredBy, type Answer } from '../spec/model/responses.ts';
import { firstSentence } from '../text.ts';
import { alternativesFor } from '../spec/model/security.ts';
import { DEPRECATED } from './documentation.ts';
import type { EvidenceAt } from './evidence.ts';

/** The maximum length of a text on hover, in characters: two lines. */
const ROOM = 200;

/** The first sentence, and the next if both fit on hover, each on a line; the documentation page has all of them. */
function beginning(description: string): string {
  const parts = description.trimEnd().split(/(?<=[.!?])\n/);
  const two = parts.slice(0, 2);
  return two.join(' ').length > ROOM ? parts[0]! : two.join('\n');
}

/** The statuses with their meanings, or just the numbers if that is too long for a hover. */
function responses(answers: readonly Answer[]): string {
  const full = answers.map(({ code, description }) => [code, firstSentence(description)] as const);
  if (full.map((part) => part.join(': ')).join(' ').length <= ROOM)
    return full.map(([code, words]) => `\`${code}\` ${words}`).join(' ');
  return `Responses: ${answers.map(({ code }) => `\`${code}\``).join(', ')}.`;
}

/** Media types that a caller has to request with an `Accept` header. */
function offer(answers: readonly Answer[]): string | undefined {
  const types = offeredBy(answers).map((type) => `\`${type}\``);
  return types.length > 0 ? `The API also offers ${types.join(', ')}, which the client does not request.` : undefined;
}

/** The lines that have something to say, without gaps between them: a hover has little room. */
const paragraph = (...lines: readonly (string | false | undefined)[]): string => lines.filter(Boolean).join('\n');

/** Which credential the operation takes, as the option of the client names it; nothing where it takes any of the API. */
function credentialLine(operation: OperationModel, { credentials }: ApiModel): string | undefined {
  const taken = alternativesFor(credentials, operation);
  if (credentials.length < 2 || taken.length === credentials.length) return undefined;
  const named = taken.map((parts) => `\`{ ${Object.keys(parts).join(', ')} }\``);
  if (operation.security?.optional) named.push('none');
  return `Credential: ${named.join(' or ') || 'none'}.`;
}

/** The doc comment of a method: first what matters before a call, last the evidence and links. */
export function methodComment(operation: OperationModel, api: ApiModel, evidence: EvidenceAt): string {
  const { id, node, answers, method, path, pager, pointer } = operation;
  const about = paragraph(
    node.description && beginning(node.description),
    pager && 'It also has `.pages()` and `.items()` if `pages` is passed to `createClient`.',
  );
  const before = paragraph(node.summary && `${untagged(node.summary)}.`, briefCautionOf(operation, api));
  const known = (...more: readonly (string | undefined)[]): string =>
    paragraph(
      credentialLine(operation, api),
      ...more,
      evidence(pointer),
      [`\`${method} ${path}\``, documentationLink(docsOfOperation(api.id, id))].filter(Boolean).join(' · '),
    );
  // A hover has no room for both the responses and the tag; the documentation page has all.
  const paragraphs = node.deprecated
    ? [paragraph(before, about), known(offer(answers)), DEPRECATED]
    : [before, about, known(responses(answers), offer(answers))];
  return paragraphs.filter(Boolean).join('\n\n');
}
