import { isAmount } from 'billing-clients/money';

/** What a row is about. */
export type Kind = 'invoice' | 'credit' | 'usage';

/** One line of the report, its members in the order of the columns. */
export interface Row {
  readonly api: string;
  readonly kind: Kind | '';
  readonly id: string;
  /** ISO 8601, or the number that was answered. */
  readonly date: string;
  readonly status: string;
  /** As it was answered, never rounded. */
  readonly amount: string;
  readonly currency: string;
  readonly unit: string;
  /** A sentence, where there is one; such a row is in no total. */
  readonly note: string;
  /** Whether something is missing from the report because of what the note says. */
  readonly trouble?: boolean;
}

/** The columns of the report. */
export const COLUMNS = ['api', 'kind', 'id', 'date', 'status', 'amount', 'currency', 'unit', 'note'] as const;

/** What the report says where no source of the vendor states a unit, a currency or a date. */
export const NOT_STATED = 'not stated';

/** Where a row comes from. */
export type Place = Pick<Row, 'api' | 'kind'>;

/** What an API answered about one amount. */
export interface Entry {
  readonly id: string | number;
  readonly date: string;
  readonly status: string;
  readonly amount: string | number;
  readonly currency: string;
  readonly unit: string;
}

/** The row of an amount; one that is no exact decimal number is shown, but cannot be added. */
export const amountRow = (place: Place, entry: Entry): Row => ({
  ...place,
  id: text(entry.id),
  date: text(entry.date),
  status: text(entry.status),
  amount: text(entry.amount),
  currency: text(entry.currency),
  unit: entry.unit,
  ...(isAmount(entry.amount)
    ? { note: '' }
    : { note: 'The amount is no exact decimal number, so it cannot be added.', trouble: true }),
});

// Types tell what the vendor documents; what it leaves out all the same must not end the report.
const text = (value: unknown): string => (value === undefined || value === null ? NOT_STATED : String(value));

/** A row that has a sentence in place of an amount. */
export const sentenceRow = (place: Place, status: string, note: string, { id = '', trouble = true } = {}): Row => ({
  ...place,
  id,
  date: '',
  status,
  amount: '',
  currency: '',
  unit: '',
  note,
  trouble,
});

/** A time as it was answered; no source states whether the number counts seconds or milliseconds. */
export const numberDate = (time: number | null | undefined): string =>
  time === undefined || time === null ? NOT_STATED : `${time} (unit not stated)`;
