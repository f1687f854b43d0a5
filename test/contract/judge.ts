import { isDeepStrictEqual } from 'node:util';
import { answerTo } from './answers.ts';
import type { Operation } from './operations.ts';
import { readRaw } from './draft.ts';
import type { Negative, Witness } from './negative.ts';
import type { Called, Testimony, Told } from './witnesses.ts';

/** The statuses for a mistake, in order of preference; if none is documented, a mock invents one. */
interface Family {
  readonly server: readonly number[];
  readonly process: readonly number[];
}

const ARGUMENT: Family = { server: [422, 400], process: [400, 422] };
const FAMILIES: Readonly<Record<string, Family>> = {
  'wrong media type': { server: [415, 422, 400], process: ARGUMENT.process },
  // The mock server never sends 403 by itself.
  credential: { server: [401], process: [401, 403] },
  // A server may ignore them, so the in-process mock throws its own error.
  'unknown parameter': { ...ARGUMENT, process: [] },
  'unknown field': { ...ARGUMENT, process: [] },
};

export const familyOf = ({ kind, place }: Pick<Negative, 'kind' | 'place'>): Family =>
  FAMILIES[kind] ?? FAMILIES[place.split(' ')[0] ?? ''] ?? ARGUMENT;

/** The status that an API documents for a mistake, as far as the mock server knows. */
export const statusFor = ({ answers }: Operation, family: readonly number[]): number | undefined => {
  const isBy = (isDefault: boolean) => (status: number) => {
    const answer = answerTo(answers, status);
    return answer !== undefined && (answer.entry === 'default') === isDefault;
  };
  // A mock uses `default` last.
  return family.find(isBy(false)) ?? family.find(isBy(true));
};

/** Who detected the mistake. */
export const noticedBy = ({ server, called, process }: Omit<Testimony, 'raw'>): Witness[] => [
  ...(server.status >= 400 ? (['server'] as const) : []),
  ...(called.kind === 'refused' ? (['client'] as const) : []),
  ...(process === undefined || process >= 400 ? (['process'] as const) : []),
];

/** Whether the server sent what the vendor documents for the mistake. */
export const isDocumented = (operation: Operation, negative: Negative, { status, invented }: Told): boolean =>
  !invented && status === statusFor(operation, familyOf(negative).server);

const ofServer = (operation: Operation, negative: Negative, told: Told): string[] => {
  if (told.status < 400) return [];
  const wanted = statusFor(operation, familyOf(negative).server);
  const answered = `the server sends ${told.status}${told.invented ? ', invented' : ''}`;
  if (wanted === undefined ? !told.invented || told.status >= 500 : !isDocumented(operation, negative, told)) {
    return [`${answered}, not ${wanted ?? 'an invented one'}`];
  }
  // The server names broken constraints only for arguments.
  if (negative.place.startsWith('credential')) return [];
  const aimed = negative.constraint?.toLowerCase();
  const strays = told.broken.filter((each) => each !== aimed && !each.startsWith(`${negative.place.toLowerCase()} · `));
  return [
    ...(aimed === undefined || told.broken.includes(aimed) ? [] : [`the server does not say that ${aimed} is broken`]),
    ...strays.map((stray) => `the server says that ${stray} is broken`),
  ];
};

const ofClient = (raw: Testimony['raw'], called: Called, told: Told): string[] => {
  if (called.kind !== 'sent') return [];
  const kind = told.status < 300 ? 'ok' : told.invented ? 'unexpected' : 'api';
  return [
    ...(isDeepStrictEqual(readRaw(called.raw), readRaw(raw))
      ? []
      : [`the client sends ${JSON.stringify(called.raw)}, not ${JSON.stringify(raw)}`]),
    ...(called.result.kind === kind ? [] : [`the client returns ${called.result.kind}, not ${kind}`]),
  ];
};

const ofProcess = (operation: Operation, negative: Negative, status: number | undefined): string[] => {
  const wanted = statusFor(operation, familyOf(negative).process);
  const isRight = !negative.witnesses.includes('process') || status === wanted;
  return isRight ? [] : [`the in-process mock sends ${status}, not ${wanted ?? 'an error of its own'}`];
};

/** The problems of the responses to a wrong request; empty if there are none. */
export const faultsIn = (operation: Operation, negative: Negative, testimony: Testimony): string[] => {
  const { raw, server, called, process } = testimony;
  const noticed = noticedBy(testimony);
  return [
    ...(isDeepStrictEqual(new Set(noticed), new Set(negative.witnesses))
      ? []
      : [`detected by ${noticed.join(', ') || 'nobody'}, not by ${negative.witnesses.join(', ') || 'nobody'}`]),
    ...ofServer(operation, negative, server),
    ...ofClient(raw, called, server),
    ...ofProcess(operation, negative, process),
  ];
};
