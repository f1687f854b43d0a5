import type { Contract, Maybe } from './contract.ts';
import { counts, killedOf, parts, percent, scores, type Figure } from './numbers.ts';

/** Figures by their names; `null` where the run did not measure one. */
export type Held = Readonly<Record<string, Maybe<number>>>;

/** What the figures of a whole run may not fall below. */
export interface Floors {
  /** How many tests pass. */
  readonly tests: number;
  readonly apis: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How a run compares with the floors. */
export interface Comparison {
  /** One sentence for each figure that is below its floor. */
  readonly falls: readonly string[];
  /** Figures that stand above their floor, or have none. */
  readonly above: number;
  /** APIs that have no floor yet. */
  readonly without: readonly string[];
}

const withShare = (name: string, { value, of }: Figure): Held => ({
  [name]: value,
  ...(of !== undefined && of > 0 && { [`${name}, %`]: value === null ? null : percent(value, of) }),
});

const heldElsewhere = ({ elsewhere }: Contract): Record<string, Held> => {
  const names = [...new Set(elsewhere.map(({ api }) => api))];
  const heldOf = (name: string): Held => {
    const own = elsewhere.filter(({ api }) => api === name);
    return Object.assign({}, ...scores.map((score) => withShare(`${score} mutants killed`, killedOf(own, score))));
  };
  return Object.fromEntries(names.map((name) => [name, heldOf(name)]));
};

/** The figures of a run that have floors, by API. */
const heldIn = (contract: Contract): Record<string, Held> => ({
  ...Object.fromEntries(
    contract.apis.map((report) => [
      report.api,
      Object.assign(
        {},
        ...Object.entries(counts).map(([name, figureOf]) => ({ [name]: figureOf(report).value })),
        ...Object.entries(parts).map(([name, figureOf]) => withShare(name, figureOf(report))),
      ) as Held,
    ]),
  ),
  ...heldElsewhere(contract),
});

const measured = (held: Held): Record<string, number> =>
  Object.fromEntries(Object.entries(held).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));

/** The floors that a run sets. */
export const floorsOf = (contract: Contract): Floors => ({
  tests: contract.run.passed,
  apis: Object.fromEntries(Object.entries(heldIn(contract)).map(([api, held]) => [api, measured(held)])),
});

const remedy =
  'mend what lowered it, or lower the floor on purpose (`npm run floors`, then commit test/floors.json with the reason).';

const fell = (name: string, floor: number, value: Maybe<number> | undefined): string =>
  value === null || value === undefined
    ? `${name} was ${floor} and is not measured any more: ${remedy}`
    : `${name} fell from ${floor} to ${value}: ${remedy}`;

const isBelow = (floor: number, value: Maybe<number> | undefined): boolean =>
  value === null || value === undefined || value < floor;

const fallsOf = (api: string, floors: Readonly<Record<string, number>>, held: Held | undefined): string[] => {
  if (held === undefined) return [`${api} has floors, but this run has no figures of it: ${remedy}`];
  return Object.entries(floors).flatMap(([name, floor]) =>
    isBelow(floor, held[name]) ? [fell(`${api} · ${name}`, floor, held[name])] : [],
  );
};

/** Holds a run to the floors: an API without floors is told, a figure below its floor is a fall. */
export const compare = (contract: Contract, floors: Floors): Comparison => {
  const held = heldIn(contract);
  const { passed } = contract.run;
  const known = Object.entries(held).filter(([api]) => Object.hasOwn(floors.apis, api));
  const above = known.flatMap(([api, figures]) =>
    Object.entries(figures).filter(([name, value]) => value !== null && value > (floors.apis[api]?.[name] ?? -1)),
  );
  return {
    falls: [
      ...(passed < floors.tests ? [fell('tests that pass', floors.tests, passed)] : []),
      ...Object.entries(floors.apis).flatMap(([api, own]) => fallsOf(api, own, held[api])),
    ],
    above: above.length + (passed > floors.tests ? 1 : 0),
    without: Object.keys(held).filter((api) => !Object.hasOwn(floors.apis, api)),
  };
};

const flat = ({ tests, apis }: Floors): Map<string, number> =>
  new Map([
    ['tests that pass', tests],
    ...Object.entries(apis).flatMap(([api, own]) =>
      Object.entries(own).map(([name, floor]) => [`${api} · ${name}`, floor] as const),
    ),
  ]);

/** What differs between floors, one line each. */
export const changesOf = (before: Floors, after: Floors): string[] => {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => `${name}: ${old.get(name) ?? 'none'} → ${now.get(name) ?? 'none'}`);
};
