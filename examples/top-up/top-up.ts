import { messageOf, type Cents } from 'billing-clients';
import type { FailedWrite } from 'billing-clients/reconcile';
import { type Account, connect } from './billing.ts';
import { candidatesOf, tellStatus } from './evidence.ts';

/** The input of a top-up. */
export interface TopUpOptions extends Account {
  readonly amount: Cents;
  /** Asks a person to confirm; omit it if there is nobody to ask. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  /** Shows a message to the person. */
  readonly say: (line: string) => void;
}

/**
 * How a top-up ends, as an exit status.
 * `done`: the API accepted it. `nothingHappened`: it provably had no effect. `unknown`: a person has to check.
 */
export const EXIT = { done: 0, nothingHappened: 1, unknown: 3 } as const;

/** How a top-up ends. */
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/**
 * Tops up the credit. Sends one request, and another only after a person has seen the result of the last and confirms:
 * the API documents no idempotency key, so each request may be charged.
 */
export async function topUp(options: TopUpOptions): Promise<Exit> {
  const { amount, say } = options;
  const billing = connect(options);
  // An earlier attempt may become visible only now, so search from the first uncertain one.
  let doubtful: FailedWrite | undefined;
  for (;;) {
    const result = await billing.topup.create({ amount });
    switch (result.kind) {
      case 'ok':
        say(`The API took a top-up of ${amount} cents.`);
        say(await tellStatus(billing, result.data));
        if (doubtful) say('An attempt before it may have been taken too: compare the invoices.');
        return EXIT.done;
      case 'api':
      case 'rejected':
        say(messageOf(result));
        return doubtful ? EXIT.unknown : EXIT.nothingHappened;
      case 'unexpected':
      case 'contract':
      case 'network':
      case 'timeout':
      case 'aborted':
        say(messageOf(result));
        if (result.outcome === 'unknown') {
          doubtful ??= result;
          for (const line of await candidatesOf(billing, doubtful)) say(line);
        }
        if (await mayTryAgain(options, result.outcome)) break;
        return doubtful ? EXIT.unknown : EXIT.nothingHappened;
      default:
        return result satisfies never;
    }
  }
}

const QUESTIONS = {
  'not-sent': 'This attempt was not sent. Try again?',
  unknown: 'It may have been taken. Send it again, which may charge twice?',
};

async function mayTryAgain({ confirm, say }: TopUpOptions, outcome: keyof typeof QUESTIONS): Promise<boolean> {
  if (confirm) return confirm(QUESTIONS[outcome]);
  say('Nobody is there to be asked, so it is not sent again.');
  return false;
}
