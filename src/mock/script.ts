import { checkNames, mistake, takes } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { prepare } from './faults.ts';
import { EXTRAS, type PlainStep } from './step.ts';
import { successOf, type Source } from './answer.ts';

/** Any step as a test writes it, without the types of its operation. */
export type Written = number | PlainStep | ((request: never) => unknown);

/** How the calls of one operation are answered. */
export class Script {
  readonly #source: Source;
  #waiting: Written[] = [];
  #standing: Written;

  constructor(source: Source) {
    this.#source = source;
    this.#standing = successOf(source.operation);
  }

  /** How many steps still wait for their call. */
  get left(): number {
    return this.#waiting.length;
  }

  /** Answers every call from now on, or the next `times` after those that wait. */
  add(step: Written, extras: PlainStep = {}): void {
    const written = withExtras(this.#source, step, extras);
    const { times = typeof written === 'object' ? written.times : undefined } = extras;
    check(this.#source, written, times);
    if (times !== undefined) {
      this.#waiting.push(...Array<Written>(times).fill(written));
      return;
    }
    this.#waiting = [];
    this.#standing = written;
  }

  /** The step of a call that has come. */
  next(): Written {
    return this.#waiting.shift() ?? this.#standing;
  }
}

/** The step for one request; a status alone means its example. */
export async function toStep(written: Written, request: unknown): Promise<PlainStep> {
  const step = typeof written === 'function' ? await written(request as never) : written;
  return typeof step === 'object' && step !== null ? step : { status: Number(step) };
}

/** A step with its extras; a function takes `times` alone. */
function withExtras({ label }: Source, step: Written, extras: PlainStep): Written {
  if (!isPlain(extras)) throw mistake(label, 'takes extras as one plain object', takes(EXTRAS));
  if (typeof step === 'function') {
    checkNames(label, 'extra', extras, ['times']);
    return step;
  }
  return { ...(typeof step === 'number' ? { status: step } : step), ...extras };
}

/** Refuses a step where it is written, not where it is reached. */
function check(source: Source, written: Written, times = 1): void {
  if (!Number.isInteger(times) || times < 1) throw mistake(source.label, 'cannot use these `times`', 'Pass 1 or more');
  if (typeof written !== 'function') prepare(source, typeof written === 'number' ? { status: written } : written);
}
