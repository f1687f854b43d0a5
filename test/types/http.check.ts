import type { Http } from '../../src/http.ts';
import type { Cents, Decimal } from '../../src/api/unit.ts';

// Compiled, never run: the arguments and results of calls by path.

interface Invoice {
  id: string;
  currency: 'INR' | 'USD' | (string & {});
  amount: Cents;
  rate: Decimal | null;
  lines: { sum: Cents; kind: 'fee' | 'tax' | (string & {}) }[];
}

interface Paths {
  '/invoices': {
    get: {
      parameters: { query?: { page?: number } };
      responses: {
        200: { content: { 'application/json': { data: Invoice[] } } };
        400: { content: { 'application/json': { message: string } } };
        404: { content?: never };
      };
    };
  };
  '/top-ups/{id}': {
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': { amount: Cents } } };
      responses: { 201: { content: { 'application/json': Invoice } } };
    };
  };
}

/** Members of response bodies have the generated types. */
export async function read(http: Http<Paths>): Promise<string> {
  const { data, error, response } = await http.GET('/invoices');
  if (!data) return error ? error.message : String(response.status);
  const invoice = data.data[0];
  if (!invoice) return '';
  const currency: string = invoice.currency;
  const amount: number = invoice.amount;
  const unit: Cents = invoice.amount;
  const rate: string | null = invoice.rate;
  const sums: number[] = invoice.lines.map(({ sum }) => sum);
  // @ts-expect-error one unit is not assignable to another
  const wrong: Decimal = invoice.amount;
  return [currency.toUpperCase(), amount.toFixed(), unit, rate?.trim(), ...sums, wrong].join();
}

/** The types check the method, path, arguments and body of a call by path. */
export async function write(http: Http<Paths>): Promise<unknown> {
  const { data } = await http.POST('/top-ups/{id}', { params: { path: { id: 'a' } }, body: { amount: 5000 } });
  const text = await http.GET('/invoices', { params: { query: { page: 2 } }, parseAs: 'text' });
  const words: string | undefined = text.data;
  // @ts-expect-error there is no such path
  await http.GET('/bills');
  // @ts-expect-error the path has an argument
  await http.POST('/top-ups/{id}', { body: { amount: 5000 } });
  // @ts-expect-error an amount is a number
  await http.POST('/top-ups/{id}', { params: { path: { id: 'a' } }, body: { amount: '5000' } });
  // @ts-expect-error there is no such method
  await http.DELETE('/invoices');
  const asked = await http.request('get', '/invoices', {});
  const currency: string | undefined = asked.data?.data[0]?.currency;
  return [data?.currency.length, words?.length, currency];
}
