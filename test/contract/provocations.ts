import type { Operation } from './operations.ts';
import { answerTo, type Answer } from './answers.ts';
import { toRaw, validDraft } from './draft.ts';
import { familyOf, statusFor } from './judge.ts';
import type { Survey } from './survey.ts';
import { tell } from './witnesses.ts';

/** How a mock came to send a status. */
export type How = 'natural' | 'forced' | 'none';

/** The codes that a mock must send by itself: the success, and those documented for the mistakes that it detects. */
export const naturalCodes = ({ operation, cases }: Pick<Survey, 'operation' | 'cases'>): Set<string> => {
  const { answers } = operation;
  const noticed = cases.map(({ negative }) => negative).filter(({ witnesses }) => witnesses.includes('server'));
  const statuses = noticed.flatMap((negative) => statusFor(operation, familyOf(negative).server) ?? []);
  const refusals = statuses.flatMap((status) => answerTo(answers, status)?.code ?? []);
  return new Set([...answers.slice(0, 1).map(({ code }) => code), ...refusals]);
};

const isForced = async (server: Survey['server'], operation: Operation, { status }: Answer): Promise<boolean> => {
  const raw = toRaw(operation, validDraft(operation));
  const told = await tell(operation, await server({ ...raw, headers: { ...raw.headers, prefer: `code=${status}` } }));
  return told.status === status && !told.invented;
};

/** How a mock comes to send one documented response of an operation. */
export const provoke = async ({ operation, cases, valid, server }: Survey, answer: Answer): Promise<How> => {
  const seen = [...valid, ...cases.map(({ testimony }) => testimony.server)].filter(({ invented }) => !invented);
  if (seen.some(({ status }) => answerTo(operation.answers, status) === answer)) return 'natural';
  return (await isForced(server, operation, answer)) ? 'forced' : 'none';
};
