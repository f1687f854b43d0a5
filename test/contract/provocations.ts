import type { Operation } from './apis.ts';
import { toRaw, validDraft } from './draft.ts';
import { familyOf, statusFor } from './judge.ts';
import type { Survey } from './survey.ts';
import { tell } from './witnesses.ts';

/** How a mock came to answer a status. */
export type How = 'natural' | 'forced' | 'none';

/** The statuses that a mock has to give of itself: the success, and what is documented for the mistakes that it notices. */
export const naturalStatuses = ({ operation, cases }: Pick<Survey, 'operation' | 'cases'>): Set<number> => {
  const success = Math.min(...operation.answers.map(({ status }) => status).filter((status) => status < 300));
  const noticed = cases.map(({ negative }) => negative).filter(({ witnesses }) => witnesses.includes('server'));
  const refusals = noticed.map((negative) => statusFor(operation, familyOf(negative).server) ?? success);
  return new Set([success, ...refusals]);
};

const isForced = async (server: Survey['server'], operation: Operation, status: number): Promise<boolean> => {
  const raw = toRaw(operation, validDraft(operation));
  const told = await tell(await server({ ...raw, headers: { ...raw.headers, prefer: `code=${status}` } }));
  return told.status === status && !told.invented;
};

/** How a mock comes to answer one documented status of an operation. */
export const provoke = async ({ operation, cases, valid, server }: Survey, status: number): Promise<How> => {
  const answers = [...valid, ...cases.map(({ testimony }) => testimony.server)];
  if (answers.some((told) => told.status === status && !told.invented)) return 'natural';
  return (await isForced(server, operation, status)) ? 'forced' : 'none';
};
