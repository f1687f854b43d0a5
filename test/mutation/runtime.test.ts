import { expect, test } from 'vitest';
import { apis, type Api, type Send } from '../contract/apis.ts';
import type { Answer } from '../contract/answers.ts';
import type { Call, Operation } from '../contract/operations.ts';
import { statusProblems, wireProblems } from '../contract/checks.ts';
import { answerFaults, documented, requestFaults, spoilt } from './faults.ts';
import { expectNoHoles, scoresOf, type Verdict } from './score.ts';

// The contract checks run against clients that misbehave: they must report each fault, for each operation that it
// applies to. No network: every request returns the documented response.

const baseUrl = 'https://api.example.com/base';
const successOf = ({ answers }: Operation): Answer | undefined => answers.find(({ status }) => status < 300);

const answering =
  (answer: Answer | undefined): Send =>
  async () =>
    answer ? documented(answer) : new Response('', { status: 500 });

type Check = typeof wireProblems;

type Faults = typeof requestFaults;

/** Each request fault at each of its places, in a request that the client sends. */
const judgeRequests = async (
  api: Api,
  operation: Operation,
  call: Call,
  faults: Faults = requestFaults,
  check: Check = wireProblems,
): Promise<Verdict[]> => {
  const send = answering(successOf(operation));
  const judged = operation.credentials.map(async (credential, index) => {
    const spot = { operation, baseUrl, credential: credential.headers };
    const told = (through: (send: Send) => Send) =>
      check(api, operation, credential, call, { baseUrl, fetch: send, through });
    const sent: Request[] = [];
    await told((next) => (request) => {
      sent.push(request.clone());
      return next(request);
    });
    const spoils = Object.entries(faults).flatMap(([kind, fault]) =>
      sent.flatMap((request) => fault(request, spot).map((spoil) => ({ kind, spoil }))),
    );
    return Promise.all(
      spoils.map(async ({ kind, spoil }, place): Promise<Verdict> => {
        const problems = await told(spoilt(spoil));
        const at = `${operation.id}, credential ${index + 1}, place ${place + 1}`;
        return { kind, at, killer: problems.length > 0 ? 'wire' : undefined };
      }),
    );
  });
  return (await Promise.all(judged)).flat();
};

/** The faults of a call with only its required arguments. */
const leastFaults: Faults = Object.fromEntries(
  Object.entries(requestFaults).filter(([kind]) => kind === 'default sent although not given'),
);

const envelope = 'a member next to the payload: no caller gets it';

/** Each response fault in place of each documented response. */
const judgeAnswers = async (api: Api, operation: Operation): Promise<Verdict[]> => {
  const [credential] = operation.credentials;
  const judged = operation.answers.flatMap((answer) =>
    Object.entries(answerFaults).flatMap(([kind, fault]) =>
      fault(answer, operation).map(async (response, place): Promise<Verdict> => {
        const body = await response.clone().text();
        const send: Send = async () => response.clone();
        const told = [
          ...(await statusProblems(api, operation, answer, { baseUrl, fetch: send })),
          ...(credential && answer === successOf(operation)
            ? await wireProblems(api, operation, credential, operation, { baseUrl, fetch: send })
            : []),
        ];
        const why = isBeside(api, answer, body) ? envelope : undefined;
        const at = `${operation.id}, ${answer.status}, place ${place + 1}`;
        return { kind, at, killer: told.length > 0 ? 'answer' : undefined, why };
      }),
    ),
  );
  return Promise.all(judged);
};

/** Whether a wrong success has the documented payload. */
const isBeside = ({ payload }: Api, { status, example }: Answer, body: string): boolean => {
  if (payload === undefined || status >= 300) return false;
  try {
    const [found, wanted] = [JSON.parse(body), example] as Record<string, unknown>[];
    return JSON.stringify(found?.[payload]) === JSON.stringify(wanted?.[payload]);
  } catch {
    return false;
  }
};

const seen = new Set<string>();

for (const api of apis)
  test(
    `the contract detects every fault between the client of ${api.name} and its server`,
    { timeout: 30_000 },
    async ({ task }) => {
      const verdicts: Verdict[] = [];
      for (const operation of api.operations) {
        verdicts.push(...(await judgeRequests(api, operation, operation)));
        verdicts.push(...(await judgeRequests(api, operation, operation.least, leastFaults)));
        verdicts.push(...(await judgeAnswers(api, operation)));
      }
      const scores = scoresOf('runtime', api.name, verdicts);
      expectNoHoles(scores);
      for (const { kind } of verdicts) seen.add(kind);
      task.meta.mutants = scores;
    },
  );

test('every kind of fault applies to some operation', () => {
  expect(Object.keys({ ...requestFaults, ...answerFaults }).filter((kind) => !seen.has(kind))).toEqual([]);
});

test('the contract detects a client that sends each request twice', async () => {
  const twice =
    (send: Send): Send =>
    async (request) => (await send(request.clone()), send(request));
  for (const api of apis)
    for (const operation of api.operations)
      for (const credential of operation.credentials)
        expect(
          await wireProblems(api, operation, credential, operation, {
            baseUrl,
            fetch: answering(successOf(operation)),
            through: twice,
          }),
        ).toEqual(['2 requests are sent']);
});

test.each(['method', 'path', 'query', 'headers', 'body'])(
  'a check that ignores the %s lets a fault survive, and the score fails',
  async (part) => {
    const blind: Check = async (...given) =>
      (await wireProblems(...given)).filter((problem) => !problem.startsWith(part));
    const missed: Verdict[] = [];
    for (const api of apis)
      for (const operation of api.operations.slice(missed.length > 0 ? api.operations.length : 0))
        missed.push(
          ...(await judgeRequests(api, operation, operation, requestFaults, blind)).filter(({ killer }) => !killer),
        );
    expect(missed.length).toBeGreaterThan(0);
    expect(() => expectNoHoles(scoresOf('runtime', 'all', missed))).toThrow();
  },
);
