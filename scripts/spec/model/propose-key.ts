import type { Arguments } from './arguments.ts';
import { withoutNull } from './list-members.ts';

type Takes = { readonly takes: Pick<Arguments, 'all'> };

const named = ({ takes }: Takes, name: RegExp): string | undefined =>
  takes.all.find(
    (argument) =>
      (argument.in === 'header' || argument.in === 'body') &&
      withoutNull(argument.schema) === 'string' &&
      name.test(argument.name),
  )?.name;

const KEY = /^(x-)?idempot(ency|ence|ent)[-_]?(key|token|id)$|^x-idempotency$|^paypal-request-id$/i;

/** Most of these are ids for logs, which do not prevent a repeated effect. */
const MAYBE = /^(x-)?((client|unique|merchant)[-_]?)?(request|transaction)[-_]?(id|key|token)$|^client[-_]?token$/i;

/** Finds the idempotency key argument by name. */
export const keyFor = (operation: Takes): string | undefined => named(operation, KEY);

/** An argument that some vendors take as an idempotency key, and others do not. */
export const maybeKeyFor = (operation: Takes): string | undefined =>
  keyFor(operation) === undefined ? named(operation, MAYBE) : undefined;
