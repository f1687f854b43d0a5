import { createClient } from '../../src/index.ts';
import type { ApiTypes, Descriptor } from '../../src/api/descriptor.ts';
import type { Result } from '../../src/api/result.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import { load } from './load.ts';
import { spec } from './spec.ts';

/** An API that is known only at run time. */
interface Loaded extends ApiTypes {
  client: Readonly<
    Record<'bills', Readonly<Record<string, (args: object, options?: { maxRetries?: number }) => Promise<Result>>>>
  >;
  lists: {};
  shared: {};
  server: string;
}

const [index, examples] = await load('bills', spec);

export const bills = index?.['bills'] as Descriptor<Loaded>;
const known = examples?.['examples'] as Readonly<Record<string, OperationExamples>>;

/** The in-process mock of the API. */
export const mockBills = () => createMock(bills, known as never);

type Fetch = (request: Request) => Promise<Response>;

/** Calls an operation, by the last word of its id. */
export const callBy = async (fetch: Fetch, name: string): Promise<Result> => {
  const client = createClient(bills, { credential: 'key', fetch, maxRetries: 0 });
  const call = client.bills[name];
  if (!call) throw new Error(`There is no ${name}`);
  return call({ id: 'in_1' });
};

/** The result of an operation that receives a given response. */
export const ending = (name: string, response: Response): Promise<Result> => callBy(async () => response, name);
