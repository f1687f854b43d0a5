import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { asset } from '../../scripts/site/docs/html.ts';
import { searchData } from '../../scripts/site/docs/search-data.ts';
import { standings } from '../../scripts/ledger/claims/claim.ts';
import { apis } from '../specs/nodes.ts';

const entries = (await Promise.all(apis.map((api) => readDocumented(specsFolder, api)))).map(entryOf);
const data = JSON.stringify({ folder: '', standings, apis: searchData(entries) });

type Listener = (event: object) => void;

/** As much of an element as the search uses. */
class Fake {
  textContent = '';
  className = '';
  value = '';
  href = '';
  hidden = true;
  clicked = false;
  children: Fake[] = [];
  readonly #listeners = new Map<string, Listener>();
  readonly document: FakeDocument;
  constructor(document: FakeDocument) {
    this.document = document;
  }
  append(...children: Fake[]): void {
    this.children.push(...children);
  }
  replaceChildren(...children: Fake[]): void {
    this.children = children;
  }
  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }
  send(type: string, event: object = {}): void {
    this.#listeners.get(type)?.({ preventDefault: () => undefined, target: this, ...event });
  }
  focus(): void {
    this.document.activeElement = this;
  }
  click(): void {
    this.clicked = true;
  }
  querySelectorAll(): Fake[] {
    return this.children.flatMap(({ children }) => children);
  }
  get told(): string {
    return [this.textContent, ...this.children.map(({ told }) => told)].filter(Boolean).join(' | ');
  }
}

class FakeDocument {
  activeElement: Fake | undefined;
  readonly #elements = new Map<string, Fake>();
  readonly #page = new Fake(this);
  getElementById(id: string): Fake {
    const element = this.#elements.get(id) ?? new Fake(this);
    this.#elements.set(id, element);
    return element;
  }
  createElement(): Fake {
    return new Fake(this);
  }
  addEventListener(type: string, listener: Listener): void {
    this.#page.addEventListener(type, listener);
  }
  send(type: string, event: object): void {
    this.#page.send(type, event);
  }
}

/** The search of the index, with something typed into it. */
const search = (typed: string) => {
  const document = new FakeDocument();
  document.getElementById('search-data').textContent = data;
  runInNewContext(asset('search.js'), { document });
  const [form, input, status, list] = ['search-form', 'search', 'search-status', 'results'].map((id) =>
    document.getElementById(id),
  );
  if (!form || !input || !status || !list) throw new Error('the index has no search');
  input.value = typed;
  input.send('input');
  const press = (key: string): void => form.send('keydown', { key });
  return {
    document,
    form,
    input,
    status,
    list,
    press,
    links: list.querySelectorAll(),
    told: list.children.map(({ told }) => told),
  };
};

test.each([
  ['payment_intent_id', 'payment_intent_id | aiGateway.billing.topup.status · Cloudflare AI Gateway billing | stated'],
  [
    'aiGateway.billing.topup.create',
    'aiGateway.billing.topup.create | POST /accounts/{account_id}/ai-gateway/billing/topup ·',
  ],
  ['/v1/billing/plan', 'plan.get | GET /v1/billing/plan · Indigenius billing'],
  ['dismiss reminder', 'billing.dismissNoCapReminder | POST'],
  ['INVOICES.LIST', 'invoices.list | GET /api/v2/platform/organisation/billing/ ·'],
  ['Org-Handle', 'Org-Handle | invoices.list · Unpod billing'],
  ['TopupConfig', 'TopupConfig | type · Cloudflare AI Gateway billing'],
])('%s is found', (typed, first) => {
  const { told, list, status } = search(typed);
  expect(told[0]).toContain(first);
  expect(list.hidden).toBe(false);
  expect(status.textContent).toMatch(/^\d+ results?/);
});

test('a result leads to the place itself', () => {
  const { links } = search('payment_intent_id');
  expect(links.map(({ href }) => href)).toContain(
    'cloudflare-ai-gateway.html#type/TopupStatusResponse/payment_intent_id',
  );
});

test('a word of a description is enough', () => {
  expect(search('reserved').told.join('\n')).toContain('creditsBalanceDecimillicents');
});

test.each(['', '   '])('nothing is said where nothing is asked for: "%s"', (typed) => {
  const { status, list } = search(typed);
  expect([status.textContent, list.hidden, list.children]).toEqual(['', true, []]);
});

test('it says when nothing is found', () => {
  const { status, list } = search('zebra crossing');
  expect(status.textContent).toBe(
    'Nothing is called “zebra crossing”, and no description has it. Try a part of a name.',
  );
  expect([list.hidden, list.children]).toEqual([true, []]);
});

test('it says how many there are where it shows the nearest only', () => {
  const { status, list } = search('billing');
  expect(status.textContent).toMatch(/^\d{2,} results, the nearest 40 below$/);
  expect(list.children).toHaveLength(40);
});

test('the keyboard leads into the results, along them, out of them and to the first', () => {
  const { document, form, input, links, press } = search('invoice');
  input.focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(links[0]);
  press('ArrowDown');
  expect(document.activeElement).toBe(links[1]);
  press('ArrowUp');
  press('ArrowUp');
  expect(document.activeElement).toBe(input);
  form.send('submit');
  expect(links[0]?.clicked).toBe(true);
  press('Escape');
  expect(input.value).toBe('');
});

test('the key / leads to the search from anywhere', () => {
  const { document, input } = search('');
  document.send('keydown', { key: '/', target: undefined });
  expect(document.activeElement).toBe(input);
});

test('every operation, argument, type and field can be found by its name', () => {
  const names = new Set(searchData(entries).flatMap(({ found }) => found.map(({ name }) => name)));
  const wanted = entries.flatMap(({ spec, operations }) => [
    ...operations.map(({ id }) => id),
    ...operations.flatMap(({ node }) => (node.parameters ?? []).flatMap(({ name }) => name ?? [])),
    ...Object.entries(Object(spec.components).schemas).flatMap(([name, schema]) => [
      name,
      ...Object.keys(Object(Object(schema).properties)),
    ]),
  ]);
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});
