// Compiled, never run: calls that compile and, below each directive, calls that the compiler must refuse.
import { createClient, unwrap, type Outcome } from 'billing-clients';
import {
  cloudflareAiGateway,
  type BillingCreditBalanceResponse,
  type TopupCreateResult,
} from 'billing-clients/cloudflare-ai-gateway';
import { aiGatewayBillingCreditBalance } from 'billing-clients/cloudflare-ai-gateway/operations';
import { createHttp } from 'billing-clients/http';
import { indigenius, type BillingHistoryPage } from 'billing-clients/indigenius';
import { historyList } from 'billing-clients/indigenius/operations';
import { pages } from 'billing-clients/pages';

const account_id = '023e105f4ecef8ad9ca31a8372d0c353';
const cloudflare = createClient(cloudflareAiGateway, { credential: 'token' });
const withDefaults = createClient(cloudflareAiGateway, { credential: () => 'token', defaults: { account_id } });
const { billing } = cloudflare.aiGateway;
const http = createHttp(cloudflareAiGateway, { credential: 'token' });

export const nestedOperationsTakeFlatArguments = () => billing.topup.config.get({ account_id });

export const defaultsNeedNotBeGivenAgain = () => withDefaults.aiGateway.billing.creditBalance();

export const defaultsMayBeGivenAgain = () => withDefaults.aiGateway.billing.topup.create({ account_id, amount: 5000 });

export const dataIsTheTypeOfThePage = async (): Promise<BillingCreditBalanceResponse> =>
  unwrap(await billing.creditBalance({ account_id }));

export const anEnvelopeOfThePageStays = async (): Promise<BillingHistoryPage> =>
  unwrap(await createClient(indigenius, { credential: 'key' }).history.list());

export const optionalArgumentsMayBeUndefined = (page: number | undefined) =>
  createClient(indigenius, { credential: 'key' }).history.list({ page });

const alone = createClient(aiGatewayBillingCreditBalance, { credential: 'token', defaults: { account_id } });

export const anOperationAloneHasItsTypes = async (): Promise<BillingCreditBalanceResponse> =>
  unwrap(await alone.aiGateway.billing.creditBalance());

const aloneByPath = createHttp(aiGatewayBillingCreditBalance, { credential: 'token' });

export const anOperationAloneHasItsPath = () =>
  aloneByPath.GET('/accounts/{account_id}/ai-gateway/billing/credit-balance', { params: { path: { account_id } } });

export const anOperationAloneHasNoOtherPath = () =>
  // @ts-expect-error: only the whole descriptor knows the credential of another path
  aloneByPath.GET('/accounts/{account_id}/ai-gateway/billing/invoice-history', { params: { path: { account_id } } });

export const anOperationAloneHasNoOther = () =>
  // @ts-expect-error: this client has one operation
  alone.aiGateway.billing.invoicePreview({ account_id });

export const aListAloneHasItsWalks = () => createClient(historyList, { credential: 'key', pages }).history.list.items();

export const bothPartsOfACredentialAreGivenTogether = () =>
  createClient(cloudflareAiGateway, { credential: { email: 'user@example.com', key: 'key' } });

export const enumsOfAnswersAreOpen = async () => {
  const preview = unwrap(await billing.invoicePreview({ account_id }));
  return preview.status === 'a member of tomorrow';
};

export const aListHasWalksWithPages = async () => {
  const client = createClient(indigenius, { credential: 'key', pages });
  for await (const { cost } of client.history.list.items({ pageSize: 50 })) return cost;
  return undefined;
};

export const pathsAreTypedToo = () =>
  http.GET('/accounts/{account_id}/ai-gateway/billing/credit-balance', { params: { path: { account_id } } });

export const everyKindAndStatusCanBeTold = (result: TopupCreateResult): string => {
  switch (result.kind) {
    case 'ok':
      return result.data.payment_intent_id;
    case 'api':
      return result.error.errors.map(({ message }) => message).join() + result.outcome;
    case 'rejected':
    case 'unexpected':
    case 'contract':
    case 'network':
    case 'timeout':
    case 'aborted':
      return result.outcome;
  }
};

export const aSwitchOverKindAndStatusIsExhaustive = (result: TopupCreateResult): string => {
  switch (result.kind) {
    case 'ok':
      return result.data.payment_intent_id;
    case 'api':
      switch (result.status) {
        case 400:
        case 402:
        case 403:
        case 404:
          return result.outcome;
        default:
          return result satisfies never;
      }
    case 'rejected':
    case 'unexpected':
    case 'contract':
    case 'network':
    case 'timeout':
    case 'aborted':
      return result.outcome;
    default:
      return result satisfies never;
  }
};

export const aWriteTellsItsOutcome = (
  result: TopupCreateResult,
): Outcome<'not-sent' | 'rejected' | 'unknown'>['outcome'] | undefined => (result.ok ? undefined : result.outcome);

export const aStatusNarrowsTheError = async () => {
  const result = await createClient(indigenius, { credential: 'key' }).plan.get();
  return result.kind === 'api' && result.status === 403 ? result.error : undefined;
};

export const aMissingArgumentIsRefused = () =>
  // @ts-expect-error account_id is required
  billing.topup.config.get({});

export const missingArgumentsAreRefused = () =>
  // @ts-expect-error arguments are required
  billing.creditBalance();

export const aMisspeltArgumentIsRefused = () =>
  // @ts-expect-error there is no argument acount_id
  withDefaults.aiGateway.billing.creditBalance({ acount_id: account_id });

export const aMisspeltOptionalArgumentIsRefused = () =>
  // @ts-expect-error there is no argument pagesize
  createClient(indigenius, { credential: 'key' }).history.list({ pagesize: 3 });

export const argumentsOfAnOperationWithoutAnyAreRefused = () =>
  // @ts-expect-error plan.get takes none
  createClient(indigenius, { credential: 'key' }).plan.get({ page: 1 });

export const anArgumentOfAnotherTypeIsRefused = () =>
  // @ts-expect-error an amount is a number
  withDefaults.aiGateway.billing.topup.create({ amount: '5000' });

export const enumsOfRequestsAreClosed = () =>
  // @ts-expect-error `week` is not a grouping window
  withDefaults.aiGateway.billing.usageHistory({ value_grouping_window: 'week' });

export const anOperationOfAnotherApiIsRefused = () =>
  // @ts-expect-error indigenius has no top-ups
  createClient(indigenius, { credential: 'key' }).topup;

export const aDefaultThatTheApiDoesNotShareIsRefused = () =>
  // @ts-expect-error amount is not a shared argument
  createClient(cloudflareAiGateway, { credential: 'token', defaults: { amount: 5000 } });

export const aClientWithoutACredentialIsRefused = () =>
  // @ts-expect-error a credential is required
  createClient(indigenius, {});

export const halfACredentialIsRefused = () =>
  // @ts-expect-error the key is missing
  createClient(cloudflareAiGateway, { credential: { email: 'user@example.com' } });

export const dataIsNotThereBeforeTheResultIsKnown = async () => {
  const result = await billing.creditBalance({ account_id });
  // @ts-expect-error a failed call has no data
  return result.data;
};

export const anUndocumentedStatusIsNoCase = async () => {
  const result = await billing.creditBalance({ account_id });
  // @ts-expect-error 418 is not documented
  return result.kind === 'api' && result.status === 418;
};

export const aSafeOperationHasNoOutcome = async () => {
  const result = await billing.creditBalance({ account_id });
  // @ts-expect-error a safe operation changes nothing
  return result.kind === 'timeout' && result.outcome;
};

export const unknownPathsAreRefused = () =>
  // @ts-expect-error no such path in the spec
  http.GET('/v1/billing/nope');

export const forgettingADocumentedStatusDoesNotCompile = (result: TopupCreateResult): string => {
  if (result.kind !== 'api') return result.kind;
  switch (result.status) {
    case 400:
    case 403:
    case 404:
      return result.outcome;
    default:
      // @ts-expect-error 402 is documented, too
      return result satisfies never;
  }
};

export const forgettingAKindDoesNotCompile = (result: TopupCreateResult): string => {
  switch (result.kind) {
    case 'ok':
    case 'api':
    case 'rejected':
    case 'unexpected':
    case 'network':
    case 'timeout':
    case 'aborted':
      return result.kind;
    default:
      // @ts-expect-error the kind `contract` of strict validation is missing
      return result satisfies never;
  }
};

export const aListHasNoWalksWithoutPages = () =>
  // @ts-expect-error `pages` was not given
  createClient(indigenius, { credential: 'key' }).history.list.items();
