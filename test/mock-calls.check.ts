// Compiled, never run: scripts that compile and, below each directive, scripts that the compiler must refuse.
import { createClient } from 'billing-clients';
import { cloudflareAiGateway, type operations as cloudflareOperations } from 'billing-clients/cloudflare-ai-gateway';
import { examples as cloudflareExamples } from 'billing-clients/cloudflare-ai-gateway/examples';
import { createMock } from 'billing-clients/mock';
import { txAgentKit } from 'billing-clients/tx-agent-kit';
import { examples as txExamples } from 'billing-clients/tx-agent-kit/examples';
import { unpod } from 'billing-clients/unpod';
import { examples } from 'billing-clients/unpod/examples';

const mock = createMock(unpod, examples);
const cloudflare = createMock(cloudflareAiGateway, cloudflareExamples);
const topup = cloudflare.on('aiGateway.billing.topup.create');
const list = mock.on('invoices.list');
const invoice = { id: 1, amount: '2.50', currency: 'USD', status: 'paid', invoice_date: '2026-02-01T00:00:00Z' };
const created = { client_secret: 'secret', onboarding: true, payment_intent_id: 'in_1' };
const page = { count: 1, status_code: 200, message: 'ok', results: [invoice] };

export const aMockIsWhatAClientCalls = () => createClient(unpod, { credential: 'test', fetch: mock.fetch });

export const aMockStandsInForFetch = (): typeof globalThis.fetch => mock.fetch;

export const aStatusAloneIsItsExample = () => list.answer(403).answer(404);

export const aBodyIsTypedByItsStatus = () => list.answer(200, page).answer(403, { status_code: 403, message: 'no' });

export const theEnvelopeIsLeftOut = () => topup.answer(200, created);

export const anAnswerMayBeCountedAndHaveHeaders = () =>
  list.answer(500, undefined, { times: 2, headers: { 'retry-after': '1' }, delayMs: 5 });

export const aFunctionSeesTypedArguments = () =>
  list.respond(({ args }) => {
    const handle: string = args['Org-Handle'];
    const size: number | undefined = args.page_size;
    return handle && size ? { status: 200, body: page } : 404;
  });

export const faultsTakeWhatTheyNeed = () =>
  list.fault('drop').fault('stall', { times: 1 }).fault('delay', { delayMs: 5 }).fault('status', { status: 418 });

export const aFlagIsAFault = () => topup.fault('rejected');

export const aSequenceMixesSteps = () =>
  list.sequence([{ fault: 'drop' }, 403, { status: 200, body: page }, { fault: 'drop', times: 2 }, () => 404]);

export const requestsAreToldApart = () =>
  cloudflare.requests.flatMap((request) =>
    request.operation === 'aiGateway.billing.topup.create' ? [request.args.amount satisfies number] : [],
  );

export const theIdsAreThoseOfTheSpec = (id: keyof cloudflareOperations): Parameters<typeof cloudflare.on>[0] => id;

export const theSpecHasNoOthers = (id: Parameters<typeof cloudflare.on>[0]): keyof cloudflareOperations => id;

export const anApiWithoutServerNeedsNoBaseUrl = () => createMock(txAgentKit, txExamples);

export const anotherOperationIsRefused = () =>
  // @ts-expect-error there is no such operation
  mock.on('invoices.lst');

export const partOfAnIdIsRefused = () =>
  // @ts-expect-error topup is a group of operations
  cloudflare.on('aiGateway.billing.topup');

export const anUndocumentedStatusIsRefused = () =>
  // @ts-expect-error 418 is not documented
  list.answer(418);

export const anotherBodyIsRefused = () =>
  // @ts-expect-error results is missing
  list.answer(200, { count: 1, status_code: 200, message: 'ok' });

export const theBodyOfAnotherStatusIsRefused = () =>
  // @ts-expect-error this is the body of a 403
  list.answer(200, { status_code: 403, message: 'no' });

export const theEnvelopeIsRefused = () =>
  // @ts-expect-error the mock adds the envelope
  topup.answer(200, { success: true, result: created });

export const anotherBodyOfAFunctionIsRefused = () =>
  // @ts-expect-error a page has results
  list.respond(() => ({ status: 200, body: { count: 1 } }));

export const anotherStepIsRefused = () =>
  // @ts-expect-error 418 is not documented
  list.sequence([200, 418]);

export const anotherFaultIsRefused = () =>
  // @ts-expect-error there is no such fault
  list.fault('explode');

export const aDelayWithoutTimeIsRefused = () =>
  // @ts-expect-error delayMs is missing
  list.fault('delay');

export const aFlagThatTheApiHasNotIsRefused = () =>
  // @ts-expect-error its envelope has no failure flag
  list.fault('rejected');

export const examplesOfAnotherApiAreRefused = () =>
  // @ts-expect-error the examples are of other operations
  createMock(unpod, cloudflareExamples);
