import { at, isObject, type Json } from '../../scripts/spec/json.ts';
import { audit, readLedger, type Books, type LedgerRead } from '../../scripts/ledger/books.ts';
import type { Problem } from '../../scripts/problem.ts';
import { REFERENCE_NOTES } from '../../scripts/spec/dialect.ts';
import { problemsAt } from '../../scripts/spec/read/check.ts';
import { below, placesOf, type Places } from '../../scripts/spec/nodes.ts';
import { step } from '../../scripts/spec/pointer.ts';
import type { Spec } from '../../scripts/spec/spec.ts';
import { reconcile } from '../../scripts/ledger/compare.ts';
import { documentedIn, factsOfSample } from '../../scripts/ledger/claims/sample.ts';
import { differences, type Difference } from './slice.ts';
import type { SpecMutant } from './spec-mutants.ts';

/** Which claims a check ignores: a check that ignores some is broken, and a test must show that. */
export type Blind = (key: string) => boolean;

const seeing: Blind = () => false;

/** What the ledger reads from a spec: its documented examples, and the names of their types. */
const shownBy = (spec: Json): string => {
  const evidence = { standing: 'sample', source: 'sample', where: {} } as const;
  return JSON.stringify(
    [...documentedIn(spec)].map(([name, value]) => {
      const [operation = '', status = ''] = name.split(/ · (?=[^·]*$)/);
      return [name, value, factsOfSample(spec, operation, status, value, evidence)];
    }),
  );
};

/** The problems of the entries that differ: all others are the same as in the books that close. */
const problemsOf = (difference: Difference, { weighed }: LedgerRead): readonly Problem[] => {
  const facts = new Map([...difference.keys()].map((key) => [key, weighed.facts.get(key) ?? []]));
  const touched = new Map([...facts].filter(([, about]) => about.length > 0));
  return reconcile([...difference.values()].flat(), { ...weighed, facts: touched, problems: [] }).problems;
};

/** What killed a mutant, and the claims that it changed. */
export interface Judged {
  readonly killer: 'claims' | 'refused' | 'whole audit' | undefined;
  readonly difference: Difference;
}

const nothing: Difference = new Map();

const pointerOf = (path: readonly string[]): string => `#${path.map(step).join('')}`;

/** Judges mutants of one spec by the ledger; only problems at a place in the spec count. */
export class Judge {
  readonly #books: Books;
  readonly #read: LedgerRead;
  readonly #shown: string;
  readonly #differenceOf: (mutant: SpecMutant) => Difference;
  readonly #blind: Blind;
  readonly #places: Places;

  constructor(books: Books, blind: Blind = seeing) {
    this.#books = books;
    this.#read = readLedger(books);
    this.#shown = shownBy(books.spec);
    this.#differenceOf = differences(books.spec);
    this.#blind = blind;
    this.#places = placesOf(JSON.parse(JSON.stringify(books.spec)) as Spec);
  }

  judge(mutant: SpecMutant): Judged {
    if (this.#isRefused(mutant)) return { killer: 'refused', difference: nothing };
    const read = this.#readFor(mutant.spec);
    if (!read) return { killer: this.#whole(mutant.spec), difference: this.#differenceOf(mutant) };
    const difference = new Map([...this.#differenceOf(mutant)].filter(([key]) => !this.#blind(key)));
    const told = problemsOf(difference, read).some(({ at }) => at.startsWith('#'));
    return { killer: told ? 'claims' : this.#blind === seeing ? this.#whole(mutant.spec) : undefined, difference };
  }

  /** Whether the dialect refuses the changed object; the rest of the spec has not changed. */
  #isRefused({ path, spec }: SpecMutant): boolean {
    const above = path.map((_, index) => path.slice(0, path.length - index));
    const [steps = []] = above.filter((each) => this.#places.has(pointerOf(each)));
    const [pointer, node] = [pointerOf(steps), at(spec, ...steps)];
    const place = this.#places.get(pointer);
    if (!place || !isObject(node)) return false;
    return [...below({ ...place, node: { ...node } })].some(
      (each) => [...problemsAt(each, this.#places, REFERENCE_NOTES)].length > 0,
    );
  }

  /** The ledger, if what it reads from the spec has not changed. No mutation gives a spec its first example. */
  #readFor(spec: Json): LedgerRead | undefined {
    return this.#shown === '[]' || shownBy(spec) === this.#shown ? this.#read : undefined;
  }

  #whole(spec: Json): 'whole audit' | undefined {
    const { problems } = audit({ ...this.#books, spec });
    return problems.some(({ at }) => at.startsWith('#')) ? 'whole audit' : undefined;
  }
}
