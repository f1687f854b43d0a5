import ts from 'typescript';
import { failing, type Difference, type Side } from './difference.ts';
import { fits, isAny, partsOf, same, textOf, type Part } from './part.ts';
import { rulesBetween } from './rules.ts';

/** A member of both: its path for a reader, and its node in the ledger. */
export interface Place {
  readonly operation: string;
  readonly side: Side;
  readonly member: string;
  readonly node: string;
}

/** What was compared, and what differs. */
export interface Comparison {
  readonly nodes: ReadonlySet<string>;
  readonly differences: readonly Difference[];
}

interface Member {
  readonly optional: boolean;
  readonly type: ts.Type;
}

/** Walks two types side by side, member by member. */
export class Walk implements Comparison {
  readonly nodes = new Set<string>();
  readonly differences: Difference[] = [];
  private readonly inside: (readonly [ts.Type, ts.Type])[] = [];
  private readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** Compares two types whole; a side without arguments takes none. */
  whole(place: Place, ours: ts.Type | undefined, theirs: ts.Type | undefined): void {
    const before = this.differences.length;
    if (!ours || !theirs) return this.objects(place, ours, theirs);
    this.values(place, { type: ours, optional: false }, { type: theirs, optional: false });
    const found = this.differences.slice(before).map(({ fails }) => fails);
    // If the compiler rejects the types but no member differs, report the whole type.
    const toTheirs = !this.checker.isTypeAssignableTo(ours, theirs) && !found.some((fails) => /both|^ours/.test(fails));
    const toOurs = !this.checker.isTypeAssignableTo(theirs, ours) && !found.some((fails) => /both|^theirs/.test(fails));
    if (!toTheirs && !toOurs) return;
    const [mine, other] = [ours, theirs].map((type) => textOf(partsOf(this.checker, type)));
    const text = { ours: mine ?? '', theirs: other ?? '' };
    this.differences.push({ ...place, attribute: 'type', ...text, fails: failing(toTheirs, toOurs), rules: [] });
  }

  /** Notes an operation that only one of the clients has. */
  lack(place: Place, isOurs: boolean): void {
    const text = isOurs ? { ours: 'an operation', theirs: 'absent' } : { ours: 'absent', theirs: 'an operation' };
    this.differences.push({ ...place, attribute: 'exists', ...text, fails: failing(isOurs, !isOurs), rules: [] });
  }

  private values(place: Place, ours: Member, theirs: Member): void {
    this.nodes.add(place.node);
    const [mine, other] = [partsOf(this.checker, ours.type), partsOf(this.checker, theirs.type)];
    const arrays = this.only(mine, other, (type) => this.checker.isArrayType(type));
    const objects = this.only(mine, other, (type) => this.isPlainObject(type));
    const nested = [arrays, objects].flatMap((pair) => pair ?? []);
    this.types(
      place,
      ours.optional,
      mine.filter((part) => !nested.includes(part)),
      other.filter((part) => !nested.includes(part)),
    );
    if (arrays) {
      const [from, to] = arrays.map(({ type }) => this.elementOf(type));
      const items = { ...place, member: `${place.member}[]`, node: `${place.node}[]` };
      if (from && to) this.values(items, { type: from, optional: false }, { type: to, optional: false });
    }
    if (objects) this.objects(place, objects[0].type, objects[1].type);
  }

  private types(place: Place, optional: boolean, ours: readonly Part[], theirs: readonly Part[]): void {
    if (same(this.checker, ours, theirs)) return;
    const fails = failing(!fits(this.checker, ours, theirs), !fits(this.checker, theirs, ours));
    const rules = [...ours, ...theirs].some(isAny)
      ? []
      : rulesBetween(this.checker, place.side, optional, ours, theirs);
    const text = { ours: textOf(ours), theirs: textOf(theirs) };
    this.differences.push({ ...place, attribute: 'type', ...text, fails, rules });
  }

  private objects(place: Place, ours: ts.Type | undefined, theirs: ts.Type | undefined): void {
    if (ours && theirs) {
      if (this.inside.some(([mine, other]) => mine === ours && other === theirs)) return;
      this.inside.push([ours, theirs]);
    }
    const [mine, other] = [this.membersOf(ours), this.membersOf(theirs)];
    for (const name of new Set([...mine.keys(), ...other.keys()]))
      this.members(this.below(place, ours, name), mine.get(name), other.get(name));
    if (ours && theirs) this.inside.pop();
  }

  private members(place: Place, ours: Member | undefined, theirs: Member | undefined): void {
    if (ours && theirs) {
      this.presence(place, ours.optional, theirs.optional);
      return this.values(place, ours, theirs);
    }
    this.nodes.add(place.node);
    // A value written by hand fails with an extra member, and without a required one.
    const fails = ours ? failing(true, !ours.optional) : failing(theirs?.optional === false, true);
    const text = { ours: this.textOf(ours), theirs: this.textOf(theirs) };
    this.differences.push({ ...place, attribute: 'exists', ...text, fails, rules: [] });
  }

  private presence(place: Place, ours: boolean, theirs: boolean): void {
    if (ours === theirs) return;
    const say = (optional: boolean): string => (optional ? 'optional' : 'required');
    const text = { ours: say(ours), theirs: say(theirs) };
    this.differences.push({ ...place, attribute: 'presence', ...text, fails: failing(ours, theirs), rules: [] });
  }

  /** The only part of a kind on each side, if each side has exactly one. */
  private only(ours: readonly Part[], theirs: readonly Part[], is: (type: ts.Type) => boolean) {
    const [mine, other] = [ours, theirs].map((parts) => parts.filter(({ type }) => is(type)));
    const [from, to] = [mine?.[0], other?.[0]];
    return from && to && mine?.length === 1 && other?.length === 1 ? ([from, to] as const) : undefined;
  }

  private isPlainObject(type: ts.Type): boolean {
    return (type.flags & ts.TypeFlags.Object) !== 0 && !this.checker.isArrayLikeType(type);
  }

  private elementOf(type: ts.Type): ts.Type | undefined {
    return this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  }

  private membersOf(type: ts.Type | undefined): Map<string, Member> {
    if (!type) return new Map();
    const properties = this.checker.getPropertiesOfType(type).map((symbol): [string, Member] => {
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      return [symbol.name, { optional, type: this.checker.getTypeOfSymbol(symbol) }];
    });
    const indexed = this.checker
      .getIndexInfosOfType(type)
      .map((info): [string, Member] => [
        `[${this.checker.typeToString(info.keyType)}]`,
        { optional: true, type: info.type },
      ]);
    return new Map([...properties, ...indexed]);
  }

  private textOf(member: Member | undefined): string {
    if (!member) return 'absent';
    return `${textOf(partsOf(this.checker, member.type))}${member.optional ? ' (optional)' : ''}`;
  }

  /** The place of a member: in the ledger, its name begins at the nearest of our named types. */
  private below({ operation, side, member, node }: Place, ours: ts.Type | undefined, name: string): Place {
    const named = side === 'argument' && member === '' ? undefined : ours?.symbol.name;
    const owner = named === undefined || named === '__type' ? node : named;
    return {
      operation,
      side,
      member: member === '' ? name : `${member}.${name}`,
      node: owner.includes(' · ') ? `${owner}.${name}` : `${owner} · ${name}`,
    };
  }
}
