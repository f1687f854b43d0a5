import type { Audit } from '../../scripts/ledger/books.ts';
import type { Standing } from '../../scripts/ledger/claims/claim.ts';
import type { Figures, Provocation } from './figures.ts';

/** One documented status of an operation. */
export interface Cell {
  readonly status: number;
  readonly standing: Standing;
  /** How a test received the status; `none` if no test did. */
  readonly how: Provocation['how'] | 'none';
}

/** An operation with its documented statuses. */
export interface MatrixRow {
  readonly operation: string;
  /** Its operationId. */
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** The operations of an API, each with its documented statuses, their standings, and how tests received them. */
export const matrixOf = ({ books, claims, closure }: Audit, { provocations }: Figures): MatrixRow[] => {
  const got = new Map(
    provocations
      .filter(({ api }) => api === books.api)
      .map(({ operation, status, how }) => [`${operation} · ${status}`, how]),
  );
  const statuses = closure.backed.filter(
    ({ claim }) => claim.attribute === 'exists' && / · \d{3}$/.test(claim.node) && !claim.node.startsWith('credential'),
  );
  return claims
    .filter(({ attribute }) => attribute === 'operationId')
    .map(({ node, value }) => ({
      operation: node,
      id: value,
      cells: statuses
        .filter(({ claim }) => claim.node.slice(0, -' · 200'.length) === node)
        .map(({ claim, standing }) => ({
          status: Number(claim.node.slice(-3)),
          standing,
          how: got.get(claim.node) ?? ('none' as const),
        })),
    }));
};
