import { checkNames, mistake, takes } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { prepare } from './faults.ts';
import { EXTRAS, type PlainStep } from './step.ts';
import { successOf, type Source } from './answer.ts';

/** Any step as a test writes it, without the types of its operation. */
export type Written = number | PlainStep | ((request: never) => unknown);

/** The scripted responses of one operation. */
export class Script {
  readonly #source: Source;
  #waiting: Written[] = [];
  #standing: Written;

  constructor(source: Source) {
    this.#source = source;
    this.#standing = successOf(source.operation);
  }

  /** The number of pending steps. */
  get left(): number {
    return this.#waiting.length;
  }

  /** Applies a step to all further calls or, with `times`, to the next calls after the pending steps. */
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

  /** Returns the step for a call, and removes it if it was pending. */
  next(): Written {
    return this.#waiting.shift() ?? this.#standing;
  }
}

/** The step for one request; a plain status means its example. */
export async function toStep(written: Written, request: unknown): Promise<PlainStep> {
  const step = typeof written === 'function' ? await written(request as never) : written;
  return typeof step === 'object' && step !== null ? step : { status: Number(step) };
}

/** A step with its extras; a function accepts only `times`. */
function withExtras({ label }: Source, step: Written, extras: PlainStep): Written {
  if (!isPlain(extras)) throw mistake(label, 'takes extras as one plain object', takes(EXTRAS));
  if (typeof step === 'function') {
    checkNames(label, 'extra', extras, ['times']);
    return step;
  }
  return { ...(typeof step === 'number' ? { status: step } : step), ...extras };
}

/** Validates a step when it is scripted, not when it is reached. */
function check(source: Source, written: Written, times = 1): void {
  if (!Number.isInteger(times) || times < 1) throw mistake(source.label, 'cannot use these `times`', 'Pass 1 or more');
  if (typeof written !== 'function') prepare(source, typeof written === 'number' ? { status: written } : written);
}
