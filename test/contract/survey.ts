import type { OperationExamples } from '../../src/mock.ts';
import type { Api } from './apis.ts';
import type { Operation } from './operations.ts';
import { toRaw, validDraft } from './draft.ts';
import { wrongRequests, type Negative } from './negative.ts';
import {
  askAt,
  askInProcess,
  tell,
  testify,
  type Ask,
  type AskProcess,
  type Testimony,
  type Told,
} from './witnesses.ts';
import { wrongCredentials } from './wrong-credential.ts';

/** A wrong request with all responses to it. */
export interface Case {
  readonly name: string;
  readonly api: string;
  readonly operation: Operation;
  readonly negative: Negative;
  readonly testimony: Testimony;
}

/** One operation, with the responses to its requests. */
export interface Survey {
  readonly name: string;
  readonly api: Pick<Api, 'name' | 'spec' | 'descriptor'>;
  readonly operation: Operation;
  readonly server: Ask;
  /** The responses to its valid request, with each credential that it accepts. */
  readonly valid: readonly Told[];
  readonly cases: readonly Case[];
}

/** Every wrong request of an operation. */
export const negativesOf = (api: Pick<Api, 'spec'>, operation: Operation): Negative[] => [
  ...wrongRequests(api.spec, operation),
  ...wrongCredentials(operation),
];

const wordsFor = ({ kind, place, ...rest }: Negative): string =>
  `${place} ${kind}${'value' in rest ? `, ${JSON.stringify(rest.value)}` : ''}`;

/** Sends the requests of one operation to every witness. */
export const survey = async (
  api: Survey['api'],
  operation: Operation,
  ask: { readonly server: Ask; readonly process: AskProcess },
  negatives: readonly Negative[] = negativesOf(api, operation),
): Promise<Survey> => {
  const name = `${api.name} ${operation.id}`;
  const cases: Case[] = [];
  for (const negative of negatives) {
    const testimony = await testify(api, operation, negative, ask);
    cases.push({ name: `${name}: ${wordsFor(negative)}`, api: api.name, operation, negative, testimony });
  }
  const valid: Told[] = [];
  for (const index of operation.credentials.keys()) {
    valid.push(await tell(operation, await ask.server(toRaw(operation, validDraft(operation, index)))));
  }
  return { name, api, operation, server: ask.server, valid, cases };
};

/** The same for all operations of an API, concurrently. */
export const surveyApi = async (api: Api, baseUrl: string): Promise<Survey[]> => {
  const { examples } = (await import(`../../generated/${api.name}/examples.ts`)) as {
    examples: Readonly<Record<string, OperationExamples>>;
  };
  const ask = { server: askAt(baseUrl), process: askInProcess(api, examples) };
  return Promise.all(api.operations.map((operation) => survey(api, operation, ask)));
};
