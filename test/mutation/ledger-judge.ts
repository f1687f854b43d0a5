import { audit, locate, readLedger, type Audit, type Books, type LedgerRead } from '../../scripts/ledger/books.ts';
import { keyOf, type Claim } from '../../scripts/ledger/claims/claim.ts';
import { readBlock, type Sourced } from '../../scripts/ledger/notation/collect.ts';
import type { Fact, Said } from '../../scripts/ledger/claims/fact.ts';
import {
  parseLedger,
  type InferredBlock,
  type Ledger,
  type PageBlock,
  type PublishedBlock,
} from '../../scripts/ledger/notation/ledger.ts';
import { parseYaml } from '../../scripts/spec/read/yaml.ts';
import { auditPages } from '../../scripts/ledger/page/audit-lines.ts';
import type { Located } from '../../scripts/ledger/page/locate-blocks.ts';
import { waivedSpans } from '../../scripts/ledger/page/waived-span.ts';
import { Refusal } from '../../scripts/refusal.ts';
import type { Problem } from '../../scripts/problem.ts';
import { reconcile } from '../../scripts/ledger/compare.ts';
import { checkSilences } from '../../scripts/ledger/silences.ts';
import { absent, decide, type Weighed } from '../../scripts/ledger/merge-facts.ts';
import { placeOfNode, placesOfClaims } from '../../scripts/ledger/evidence-by-place.ts';
import { evidenceAt } from '../../scripts/site/docs/place-evidence.ts';
import { knownInWords, sourceLink } from '../../scripts/site/docs/standing.ts';
import type { LedgerMutant } from './ledger-mutants.ts';

/** The rules that can detect a wrong ledger; without one of them, the check is broken. */
export const rules = ['page', 'closure', 'evidence'] as const;
export type Rule = (typeof rules)[number];

/** What killed a mutant: a rule, or a refusal to read the ledger. */
export type Killer = Rule | 'refused' | undefined;

const signature = (facts: readonly Fact[] = []): string =>
  facts.map(({ value, evidence }) => [value, evidence.standing, evidence.source].join(' ')).join('\n');

/** The facts of a ledger by claim, including those that a dispute overrules. */
const everyFact = ({ facts, dropped }: Weighed): ReadonlyMap<string, readonly Fact[]> => {
  const all = new Map(facts);
  for (const fact of dropped) all.set(keyOf(fact), [...(all.get(keyOf(fact)) ?? []), fact]);
  return all;
};

/** Whether a dispute decides a claim: one about it, or about whether a node above it exists. */
const decides = ({ disputes }: Weighed, key: string): boolean =>
  [...disputes.keys()].some((claim) => key === claim || key.startsWith(claim.replace(/ · exists$/, ' · ')));

const sourcedOf = ({ part }: LedgerMutant, block: InferredBlock | PublishedBlock): Sourced =>
  part === 'published'
    ? { block, standing: 'published', source: (block as PublishedBlock).from, where: () => ({}) }
    : { block, standing: 'inferred', source: 'inferred', where: () => ({}) };

const isPageBlock = (block: object | undefined): block is PageBlock => block !== undefined && 'lines' in block;
const listsOperations = ({ operations }: PageBlock): boolean => operations !== undefined;

/** Judges mutants of one ledger, each rule only on what the mutant can have changed for it. */
export class LedgerJudge {
  readonly books: Books;
  readonly #base: Audit;
  readonly #read: LedgerRead;
  readonly #located: readonly (readonly Located[])[];
  readonly #claims: ReadonlyMap<string, string>;
  readonly #returns: readonly Fact[];
  readonly #without: readonly Rule[];
  readonly #facts: ReadonlyMap<string, readonly Fact[]>;
  /** The place of a claim in the spec, or of the node that it would belong to. */
  readonly #placeOf: (key: string) => string;

  constructor(books: Books, without: readonly Rule[] = []) {
    this.books = books;
    this.#read = readLedger(books);
    this.#base = audit(books, this.#read);
    this.#located = books.ledger.facts.map((block) => this.#locateOne(books.ledger, block));
    this.#claims = new Map(this.#base.claims.map((claim) => [keyOf(claim), claim.value]));
    this.#returns = [...this.#read.weighed.facts.values()].flat().filter(({ attribute }) => attribute === 'returns');
    this.#without = without;
    this.#facts = everyFact(this.#read.weighed);
    const [ofClaim, ofNode] = [placesOfClaims(this.#base.claims), placeOfNode(this.#base)];
    const places = new Map(this.#base.claims.map((claim) => [keyOf(claim), ofClaim(claim)]));
    this.#placeOf = (key) => places.get(key) ?? ofNode(key.slice(0, key.lastIndexOf(' · ')));
  }

  /** What kills a mutant first, while the spec stays the same. */
  judge(mutant: LedgerMutant): Killer {
    return this.#guarded(() => {
      const located = this.#relocated(mutant);
      if (
        (mutant.part === 'facts' || mutant.part === 'waived') &&
        this.#has('page') &&
        this.#pageProblems(located, mutant.ledger).length > 0
      )
        return 'page';
      if (this.#has('closure') && this.#contradicts(mutant)) return 'closure';
      const read = readLedger({ ...this.books, ledger: mutant.ledger }, located);
      if (this.#has('closure') && this.#bookProblems(mutant, read, this.#base.claims).length > 0) return 'closure';
      // Reading a ledger checks the names of its sources.
      if (mutant.part === 'sources') parseLedger(parseYaml(JSON.stringify(mutant.ledger), 'facts.yaml'));
      return this.#has('evidence') && this.#evidenceChanged(mutant, read) ? 'evidence' : undefined;
    });
  }

  /** What kills a mutant first if the spec claims the same: then only the page contradicts it. */
  judgeWithSpec(mutant: LedgerMutant): Killer {
    return this.#guarded(() => {
      const located = this.#relocated(mutant);
      if (this.#has('page') && this.#pageProblems(located, mutant.ledger).length > 0) return 'page';
      const read = readLedger({ ...this.books, ledger: mutant.ledger }, located);
      const claims = this.#accomplice(read.weighed);
      return this.#has('closure') && this.#bookProblems(mutant, read, claims).length > 0 ? 'closure' : undefined;
    });
  }

  #has(rule: Rule): boolean {
    return !this.#without.includes(rule);
  }

  #guarded(judge: () => Killer): Killer {
    try {
      return judge();
    } catch (error) {
      if (error instanceof Refusal) return 'refused';
      throw error;
    }
  }

  #locateOne(ledger: Ledger, block: PageBlock): Located[] {
    if (listsOperations(block)) return locate({ ...this.books, ledger: { ...ledger, facts: [block] } });
    const lists = ledger.facts.filter(listsOperations);
    return locate({ ...this.books, ledger: { ...ledger, facts: [...lists, block] } }).slice(lists.length);
  }

  /** A block that lists operations decides which operation other blocks are below; no other block affects others. */
  #relocated({ part, index, block, ledger }: LedgerMutant): readonly Located[] {
    const before = this.books.ledger.facts[index];
    if (part !== 'facts') return this.#located.flat();
    if ((before && listsOperations(before)) || (isPageBlock(block) && listsOperations(block)))
      return locate({ ...this.books, ledger });
    const one = isPageBlock(block) ? [this.#locateOne(ledger, block)] : [];
    return this.#located.toSpliced(index, 1, ...one).flat();
  }

  /** Whether the mutant's block contradicts a claim of the spec that no dispute decides. */
  #contradicts(mutant: LedgerMutant): boolean {
    const { part, block } = mutant;
    if ((part !== 'published' && part !== 'inferred') || block === undefined || 'operations' in block) return false;
    const said: Said = { facts: [...this.#returns], listings: [] };
    const all = this.#base.claims.filter(({ attribute }) => attribute === 'operationId').map(({ node }) => node);
    readBlock(sourcedOf(mutant, block as PublishedBlock), all, said);
    return said.facts
      .slice(this.#returns.length)
      .some((fact) => this.#claims.get(keyOf(fact)) !== fact.value && !decides(this.#read.weighed, keyOf(fact)));
  }

  #pageProblems(located: readonly Located[], ledger: Ledger): readonly Problem[] {
    const problems = located.flatMap((entry) => entry.problems);
    return problems.length > 0
      ? problems
      : auditPages(this.books.pages, [
          ...located.flatMap(({ placed }) => placed),
          ...waivedSpans(ledger, this.books.pages).placed,
        ]);
  }

  /** The problems of the claims for which the mutant has other facts or another decision. */
  #bookProblems({ part, ledger }: LedgerMutant, read: LedgerRead, claims: readonly Claim[]): readonly Problem[] {
    const own = this.#has('page') ? read.problems : [];
    const problems = [...own, ...read.weighed.problems];
    if (problems.length > 0) return problems;
    const changed = this.#changed(read.weighed);
    const touched = new Map([...read.weighed.facts].filter(([key]) => changed.has(key)));
    const about = claims === this.#base.claims ? claims.filter((claim) => changed.has(keyOf(claim))) : claims;
    const facts = claims === this.#base.claims ? touched : read.weighed.facts;
    const silent = part === 'silent' ? checkSilences(this.#base.items, ledger.silent ?? []) : [];
    return [...reconcile(about, { ...read.weighed, facts }, ledger.draft !== undefined).problems, ...silent];
  }

  #changed(weighed: Weighed): ReadonlySet<string> {
    const { disputes } = this.#read.weighed;
    const facts = this.#facts;
    const others = everyFact(weighed);
    const keys = new Set([...facts.keys(), ...others.keys()]);
    const differs = (key: string): boolean =>
      signature(facts.get(key)) !== signature(others.get(key)) ||
      disputes.get(key)?.take !== weighed.disputes.get(key)?.take;
    return new Set([...keys].filter(differs));
  }

  /** The claims of a spec that agrees with everything in the ledger. */
  #accomplice({ facts, disputes }: Weighed): Claim[] {
    const places = new Map(this.#base.claims.map((claim) => [keyOf(claim), claim]));
    return [...facts].flatMap(([key, about]): Claim[] => {
      const [first] = about;
      const value = decide(about, disputes.get(key)) ?? places.get(key)?.value ?? first?.value;
      if (!first || value === undefined || value === absent) return [];
      return [{ node: first.node, attribute: first.attribute, value, pointer: places.get(key)?.pointer ?? '#' }];
    });
  }

  /** Whether the documentation changes at a place that the changed claims can affect. */
  #evidenceChanged({ part, ledger }: LedgerMutant, { weighed }: LedgerRead): boolean {
    // The name of a source is printed at every fact from it.
    const reached = part === 'sources' ? this.#facts.keys() : this.#changed(weighed);
    const places = new Set([...reached].map((key) => this.#placeOf(key)));
    const before = this.#evidenceAt(this.books.ledger, this.#read.weighed, places);
    const now = this.#evidenceAt(ledger, weighed, places);
    return [...places].some((place) => now(place) !== before(place));
  }

  #evidenceAt(ledger: Ledger, weighed: Weighed, places: ReadonlySet<string>): (place: string) => string {
    const claims = this.#base.claims.filter((claim) => places.has(this.#placeOf(keyOf(claim))));
    const keys = claims.map(keyOf);
    const facts = new Map(keys.map((key) => [key, weighed.facts.get(key) ?? []]));
    const closure = reconcile(claims, { ...weighed, facts }, ledger.draft !== undefined);
    const audited = { ...this.#base, books: { ...this.books, ledger }, closure, weighed };
    const [told, source] = [evidenceAt(audited), sourceLink(audited)];
    return (place) => [knownInWords(told(place).known, source), ...told(place).notes].join('\n');
  }
}
