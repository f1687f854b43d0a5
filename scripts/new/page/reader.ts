import { columnsOf, type Column } from '../../ledger/page/column-words.ts';
import { nameIn, partsOfRow, Table } from './columns.ts';
import { finished, OpenOperation } from './draft-operation.ts';
import { OpenField } from './field-words.ts';
import type { Span } from './line.ts';
import { mediaIn } from './media.ts';
import type { Call, Pages, Rule, Sample, Unread } from './model.ts';
import { nestedByName } from './nested-names.ts';
import { Passages } from './passages.ts';
import { addressOf, originOf } from '../../ledger/page/path.ts';
import { knownOf, placeIn, placeUnder, typeFirst } from './place.ts';
import { codesIn, isStatus, outcomeIn, returnedIn, sectionBehind } from './returned.ts';
import { rulesIn } from './rules.ts';
import { callIn, sampleIn, statusIn } from './sample.ts';
import { sectionOf, type Section } from '../../ledger/page/section-headings.ts';
import { responseAt, sectionUnder } from './section.ts';
import { isOpened } from './text-line.ts';
import type { Token } from './token.ts';

/** Reads pages token by token; tokens belong to the preceding heading or operation. */
export class Reader {
  #page = 0;
  #method: Token | undefined;
  #operation: OpenOperation | undefined;
  /** An operation that cannot be identified: what follows belongs to no other. */
  #lost: Unread | undefined;
  #section: Section | undefined;
  #table: Table | undefined;
  #open: OpenField[] = [];
  /** Whether an object without a name opens above. */
  #isOpened = false;
  /** Whether the reader has reached the responses of the operation. */
  #responds = false;
  /** Whether the last heading names an unknown section. */
  #isAside = false;
  /** The number of tokens read, and of those at the last status. */
  #count = 0;
  #statusAt = -1;
  #pathAt = -1;
  readonly #operations = new Map<string, OpenOperation>();
  readonly #types: OpenField[] = [];
  readonly #calls: Call[] = [];
  readonly #rules: Rule[] = [];
  readonly #headings: Span[] = [];
  readonly #media: Pages['media'][number][] = [];
  readonly #samples: Sample[] = [];
  readonly #unread: Unread[] = [];
  readonly #passages = new Passages();

  read(page: number, tokens: readonly Token[]): void {
    this.#page = page;
    this.#begin(undefined);
    for (const token of tokens) this.#next(token);
  }

  #next(token: Token): void {
    this.#count += 1;
    if (token.role !== 'row') this.#table = undefined;
    (this.#takers[token.role] ?? ((words) => this.#words(words)))(token);
    const media = mediaIn(token, this.#section);
    if (this.#operation && media)
      this.#media.push({ under: this.#operation.key, sent: media.sent, at: this.#at(media) });
    this.#passages.take(this.#page, token, this.#operation?.key ?? this.#lost?.text);
  }

  finish(): Pages {
    const found = finished([...this.#operations.values()], this.#calls);
    return {
      ...found,
      unread: [...this.#unread, ...found.unread],
      types: nestedByName(this.#types.map((each) => each.finish())),
      calls: this.#calls,
      rules: this.#rules,
      samples: this.#samples,
      headings: this.#headings,
      media: this.#media,
      passages: this.#passages.all,
    };
  }

  readonly #takers: Partial<Readonly<Record<Token['role'], (token: Token) => void>>> = {
    heading: (token) => this.#heading(token),
    method: (token) => void (this.#method = token),
    path: (token) => this.#path(token),
    unread: (token) => this.#lose('operation', token),
    name: (token) => (/^[1-5](?:\d\d|XX)$/.test(token.text) ? this.#status(token) : this.#name(token)),
    row: (token) => this.#row(token),
    status: (token) => this.#status(token),
    returned: (token) => this.#returned(token),
    code: (token) => this.#code(token),
  };

  #at({ from, to }: Pick<Token, 'from' | 'to'>): Span {
    return { page: this.#page, from, to };
  }

  #heading(token: Token): void {
    [this.#open, this.#isOpened] = [[], false];
    if (/^(?:required|optional)$/i.test(token.text)) return this.#note(token);
    if (/^[1-5]\d\d\b/.test(token.text) || sectionOf(token.text)?.status !== undefined)
      return this.#status(token, undefined, true);
    const within = { operation: this.#operation !== undefined, responds: this.#responds };
    const section = sectionUnder(token, this.#section, within);
    if (section?.place === 'models') this.#operation = undefined;
    if (section && section !== this.#section) this.#responds = ['response', 'statuses'].includes(section.place);
    [this.#section, this.#isAside] = [section, section === undefined];
    this.#headings.push(this.#at(token));
    for (const rule of rulesIn(token.text)) this.#rules.push({ ...rule, at: this.#at(token) });
  }

  #path(token: Token): void {
    const [method, server] = [this.#method, originOf(token.text)];
    if (!method) return this.#address(token);
    if (server !== undefined) this.#rules.push({ kind: 'server', value: server, at: this.#at(token) });
    this.#method = undefined;
    const at = { page: this.#page, from: method.from, to: token.to };
    const made = new OpenOperation(method.text.toUpperCase(), token.text, at);
    // A page may print it in its head and again next to a button.
    const known = this.#operations.get(made.key);
    if (known && known === this.#operation) return;
    this.#operations.set(made.key, known ?? made);
    const isListed = this.#pathAt === this.#count - 2 && token.unit === undefined;
    this.#pathAt = this.#count;
    if (isListed) return this.#lose('list', { ...token, from: method.from, text: made.key });
    this.#begin(known ?? made);
  }

  /** A URL without a method says where the operation above is called. */
  #address(token: Token): void {
    const value = addressOf(token.text, this.#operation?.path ?? ' ');
    if (value !== undefined) this.#rules.push({ kind: 'address', value, at: this.#at(token) });
    this.#note(token);
  }

  #begin(operation: OpenOperation | undefined, lost?: Unread): void {
    [this.#operation, this.#lost, this.#isAside] = [operation, lost, false];
    [this.#section, this.#open, this.#responds, this.#isOpened] = [undefined, [], false, false];
  }

  #lose(kind: Unread['kind'], token: Token): void {
    this.#begin(undefined, { kind, text: token.text, at: this.#at(token) });
    if (kind === 'operation') this.#drop();
  }

  /** Reported once. */
  #drop(): void {
    if (this.#lost && this.#unread.at(-1) !== this.#lost) this.#unread.push(this.#lost);
  }

  #name(token: Token): void {
    const [place, guessed] = placeUnder(this.#section, this.#operation, token.text);
    if (place === undefined) return this.#credential(token);
    const above = this.#open.findLast(({ depth }) => depth < token.depth);
    const owner = above?.isScalar ? undefined : above;
    const astray = this.#isOpened || (above !== owner && ['body', 'response'].includes(place));
    const alternative = (token.alternatives ?? 0) > (owner?.alternatives ?? 0);
    const field = new OpenField(this.#page, token, place, knownOf(guessed, this.#section, { alternative, astray }));
    if (owner) owner.members.push(field);
    else if (place === 'type') this.#types.push(field);
    else this.#operation?.fields.push(field);
    this.#open = [...this.#open.filter(({ depth }) => depth < field.depth), field];
  }

  #credential(token: Token): void {
    this.#open = [];
    if (this.#section?.place !== 'auth') return this.#drop();
    this.#note({ ...token, text: `${token.text}: header` });
  }

  #words(token: Token): void {
    const field = this.#open.at(-1);
    if (!field && this.#operation?.statuses.at(-1)?.at.to === token.from) this.#statusAt = this.#count;
    if (field?.isTyped && token.role === 'type' && token.flat && isOpened(token.text)) this.#isOpened = true;
    if (field && token.role === 'place') field.place = placeIn(token.text) ?? field.place;
    if (field) for (const part of field.isTyped ? [token] : typeFirst(token)) field.add(part);
    this.#note(token, field);
  }

  /** A unit in the words of a field applies only to that field. */
  #note(token: Token, field?: OpenField): void {
    for (const rule of rulesIn(token.text))
      if (!field || rule.kind !== 'unit') this.#rules.push({ ...rule, at: this.#at(token) });
  }

  /** The fields that what stands as deep may be in. */
  #above({ depth }: Token): OpenField[] {
    return this.#open.filter((field) => field.depth < depth);
  }

  #row(token: Token): void {
    const cells = token.cells ?? [];
    const [text = ''] = cells;
    if (cells.length === 1) return sectionOf(text) ? this.#heading({ ...token, text }) : this.#note(token);
    const columns = columnsOf(cells);
    if (columns) {
      [this.#table, this.#open] = [new Table(columns), this.#above(token)];
      if (cells.some((cell) => /^(?:param|argument)/i.test(cell))) this.#section ??= { place: 'arguments' };
    } else if (this.#table) this.#cells(token, this.#table.next(token), this.#table.columns);
    else if (outcomeIn(cells)) this.#status(token, codesIn(outcomeIn(cells)));
    else this.#note(token);
  }

  #cells(token: Token, cells: readonly string[], columns: readonly Column[]): void {
    const at = (column: Column): string | undefined => cells[columns.indexOf(column)]?.trim() || undefined;
    const code = at('status');
    // A table of the states of a thing has a column of that name, too.
    if (code !== undefined)
      return isStatus(code) ? this.#status({ ...token, text: cells.join(' ') }, codesIn(code)) : this.#note(token);
    const name = at('name');
    if (name === undefined) return;
    this.#name({ ...token, role: 'name', text: nameIn(name) });
    for (const part of partsOfRow(cells, columns)) this.#words({ ...token, ...part });
    this.#open = this.#above(token);
  }

  #status(token: Token, codes = codesIn(token.text), isHeading = false): void {
    if (this.#open.at(-1)?.repeats(token.text)) return this.#note(token);
    const at = this.#at(token);
    // Listed above all operations, it is one of each.
    if (this.#section?.place === 'statuses' && !isHeading && !this.#operation && !this.#lost)
      return void this.#rules.push({ kind: 'statuses', value: codes.join(', '), at });
    const goesOn = this.#statusAt === this.#count - 1 && !(isHeading && this.#section?.isListed);
    [this.#open, this.#isOpened, this.#statusAt] = [[], false, this.#count];
    const response = responseAt(codes[0] ?? '', token.chosen === true, goesOn ? this.#section : undefined);
    this.#section = token.listed ? { ...response, isListed: true } : response;
    this.#responds ||= isHeading;
    for (const code of codes) this.#operation?.statuses.push({ code, at, row: token.text });
    if (!this.#operation) this.#drop();
  }

  /** A sentence below a heading of another matter is not about the operation. */
  #returned(token: Token): void {
    this.#words({ ...token, role: 'note' });
    const said = this.#operation && !this.#isAside ? returnedIn(token.text) : undefined;
    for (const code of said?.codes ?? []) this.#operation?.statuses.push({ code, at: this.#at(token), row: '' });
    const next = said && sectionBehind(said, this.#operation?.fields.length === 0 ? undefined : this.#section);
    if (next) [this.#section, this.#open] = [next, []];
  }

  #code(token: Token): void {
    const at = this.#at(token);
    const call = callIn(token, at);
    if (call) this.#calls.push({ ...call, ...(this.#operation && { under: this.#operation.key }) });
    const sample = call ? undefined : sampleIn(token, at, this.#section, this.#operation?.method);
    if (!sample) return;
    if (this.#lost) this.#drop();
    else if (this.#operation) this.#operation.show(sample, statusIn(token, at), !this.#section && !this.#isAside);
    else this.#samples.push(sample);
  }
}
