import { isAmount } from 'billing-clients/money';

/** The kind of a row. */
export type Kind = 'invoice' | 'credit' | 'usage';

/** One line of the report, its members in the order of the columns. */
export interface Row {
  readonly api: string;
  readonly kind: Kind | '';
  readonly id: string;
  /** ISO 8601, or the number in the response. */
  readonly date: string;
  readonly status: string;
  /** As in the response, never rounded. */
  readonly amount: string;
  readonly currency: string;
  readonly unit: string;
  /** A sentence, if any; a row with a note is not added to a total. */
  readonly note: string;
  /** Whether the note means that the report is incomplete. */
  readonly trouble?: boolean;
}

/** The columns of the report. */
export const COLUMNS = ['api', 'kind', 'id', 'date', 'status', 'amount', 'currency', 'unit', 'note'] as const;

/** The text for a unit, currency or date that no source states. */
export const NOT_STATED = 'not stated';

/** The source of a row. */
export type Place = Pick<Row, 'api' | 'kind'>;

/** An amount in a response. */
export interface Entry {
  readonly id: string | number;
  readonly date: string;
  readonly status: string;
  readonly amount: string | number;
  readonly currency: string;
  readonly unit: string;
}

/** The row of an amount; one that is not an exact decimal number is shown, but not added. */
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
    : { note: 'The amount is not an exact decimal number, so it cannot be added.', trouble: true }),
});

// Types describe what the vendor documents; a missing member must not end the report.
const text = (value: unknown): string => (value === undefined || value === null ? NOT_STATED : String(value));

/** A row with a sentence instead of an amount. */
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

/** A time as in the response; no source states whether a number is in seconds or milliseconds. */
export const numberDate = (time: number | null | undefined): string =>
  time === undefined || time === null ? NOT_STATED : `${time} (unit not stated)`;
