import { breaking, code, html, joined, link, type Content, type Markup } from '../../html.ts';
import type { Audit } from '../../ledger/books.ts';
import { groupBy } from '../../group.ts';
import { key } from '../../client/print.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { step } from '../../spec/pointer.ts';
import { placesOf, type Places } from '../../spec/nodes.ts';
import { isSuccess, typeOf } from '../../spec/model/responses.ts';
import { asset } from '../frame/asset.ts';
import { page } from '../frame/page.ts';
import { at, below, type Site } from '../frame/top.ts';
import { samplesFor } from '../samples/samples.ts';
import { methodOf } from '../samples/typescript.ts';
import { described } from '../markdown/described.ts';
import { codeBlock } from '../markdown/highlight.ts';
import { toOperation } from './deep-links.ts';
import type { Documented } from './documented.ts';
import { draftNote } from './draft-note.ts';
import { entryOf, type Entry } from './entry.ts';
import { argumentFields, membersOf, namedIn, typeAt, typesFrom, type Field } from './fields.ts';
import { endingsSection } from './operation-endings.ts';
import { fieldTable, schemaOf, typePart, type Shown } from './operation-fields.ts';
import { evidenceAddresses } from './evidence-address.ts';
import { evidenceIn, type EvidenceOf, type Part } from './operation-evidence.ts';
import { inShortOf } from './operation-facts.ts';
import { firstSentence } from '../../text.ts';
import { endingsOf, failureAt, failureIn } from './outcomes.ts';
import { argumentId, operationPage } from '../../docs-address.ts';
import { home } from './site-files.ts';

const argumentsSection = (shown: Shown, fields: readonly Field[], names: readonly string[]): Markup =>
  html`<section aria-labelledby="arguments">
    <h2 id="arguments">Arguments <code class="quiet">${breaking(`${shown.operation.name}Args`)}</code></h2>
    ${fields.length === 0 ? html`<p>None.</p>` : fieldTable(shown, ['Argument', 'Type and limits'], fields, argumentId)}
    ${names.map((name) => typePart(shown, name))}
  </section>`;

/** The type of a success body that is not a named type of the spec: text, bytes or undescribed. */
const unnamedData = ({ answers }: OperationModel): Markup => {
  const types = [...new Set(answers.filter(isSuccess).map(typeOf))].filter((type) => type !== 'unknown');
  return types.length === 0
    ? html`<p>No source describes the body.</p>`
    : html`<p>${joined(types.map(code), ' or ')}</p>`;
};

const dataSection = (shown: Shown, names: readonly string[]): Markup => {
  const { envelope } = shown.entry.model;
  const taken =
    envelope?.payload === undefined
      ? ''
      : html` The client removes the envelope: this is the value of ${code(envelope.payload)}.`;
  return html`<section aria-labelledby="data">
    <h2 id="data"><code>result.data</code></h2>
    <p class="quiet">What a successful call returns.${taken}</p>
    ${names.length === 0 ? unnamedData(shown.operation) : names.map((name) => typePart(shown, name))}
  </section>`;
};

const samples = ({ entry, operation }: Shown): Markup => {
  const all = samplesFor({ api: entry.model, operation, baseUrl: undefined });
  const tab = (label: string, index: number): Content =>
    html`<input type="radio" name="language" id="language-${index}" ${index === 0 ? html` checked` : ''} /><label
        for="language-${index}"
        >${label}</label
      >`;
  return html`<div class="samples" role="group" aria-label="Samples">
    ${all.map(({ label }, index) => tab(label, index))}
    ${all.map(
      ({ source, label, lang }) =>
        html`<div class="sample" role="group" aria-label="${label}">${codeBlock(source, lang.toLowerCase())}</div>`,
    )}
  </div>`;
};

/** An argument of the sample call: one whose name is not an identifier has no short form. */
const given = (name: string): string => (key(name) === name ? name : `${key(name)}: …`);

const header = (shown: Shown, note: Content): Markup => {
  const { entry, operation, site } = shown;
  const { method, path, node, id } = operation;
  const listed = entry.operations.find((each) => each.id === id);
  const ways = [
    ...(site.tryAt ? [link(site.tryAt(entry.api, { tag: listed?.tag ?? '', id }), 'Try it')] : []),
    link(`${at(site, `${entry.api}.html`)}${toOperation(id)}`, 'Wire reference'),
  ];
  const args = operation.takes.all.filter(({ required }) => required).map(({ name }) => name);
  const call = `${methodOf(shown)}(${args.length > 0 ? `{ ${args.map(given).join(', ')} }` : ''})`;
  return html`<header>
    <h1>${breaking(listed?.summary ?? id)}</h1>
    <p class="call">${code(call)}</p>
    <p class="wire">
      ${shown.evidence.markOf([operation.pointer])}
      ${code(`${method} ${path}`)}${node.deprecated === true ? ' deprecated' : ''}
    </p>
    ${note}${described(node.description)}
    <nav class="ways" aria-label="This operation">${ways}</nav>
  </header>`;
};

const others = ({ entry, operation, site }: Shown): Markup =>
  html`<nav class="others" aria-label="Operations of ${entry.title}">
    <p>${link(at(site, `index.html#${entry.api}`), entry.title)}</p>
    <ul>
      ${entry.operations.map(({ id, summary }) => {
        const here = id === operation.id ? html` aria-current="page"` : '';
        return html`<li><a href="${at(site, operationPage(entry.api, id))}" ${here}>${breaking(summary)}</a></li>`;
      })}
    </ul>
  </nav>`;

/** The parts of a page that may have evidence. */
const partsOf = (
  { operation, types, entry }: Omit<Shown, 'evidence' | 'site'>,
  fields: readonly Field[],
  places: Places,
): Part[] => {
  const body = `${operation.pointer}/requestBody`;
  const media = Object.keys(operation.node.requestBody?.content ?? {}).map((type) => `${body}/content${step(type)}`);
  // A body that is one argument has its evidence there.
  const hasBody = fields.some(({ pointers }) => pointers.includes(body));
  // `default` is one part, however many ranges it covers.
  const entries = groupBy(operation.answers, (answer) => answer.entry);
  const answers = [...entries].map(([described, all]): Part => {
    const pointer = `${operation.pointer}/responses/${described}`;
    return {
      name: `status ${all.map(({ code }) => code).join(' or ')}`,
      pointers: [pointer, ...[places.get(pointer)?.node['$ref'] ?? []].flat().map(String)],
    };
  });
  return [
    { name: methodOf({ operation }), pointers: [operation.pointer] },
    ...fields.map(({ name, pointers }) => ({ name, pointers })),
    ...(hasBody ? [] : [{ name: 'request body', pointers: [body, ...media] }]),
    ...answers,
    ...[failureIn(entry.model) ?? []].flat().map((name) => ({ name, ...failureAt })),
    ...types.flatMap((name): Part[] => [
      { name, pointers: [typeAt(name)] },
      ...membersOf(schemaOf(entry, name), typeAt(name)).map((field) => ({
        name: `${name}.${field.name}`,
        pointers: field.pointers,
      })),
    ]),
  ];
};

/** What the pages of an API share. */
interface Shared {
  readonly audit: Audit;
  readonly entry: Entry;
  readonly site: Site;
  readonly places: Places;
  readonly evidenceOf: EvidenceOf;
}

/** The page of one operation. */
const operationPageOf = ({ audit, entry, site, places, evidenceOf }: Shared, operation: OperationModel): string => {
  const { spec } = entry;
  const endings = endingsOf(entry.model, operation);
  const returned = typesFrom(
    spec,
    operation.answers.filter(isSuccess).flatMap(({ data }) => data ?? []),
  );
  const fields = argumentFields(spec, operation);
  const sent = typesFrom(
    spec,
    fields.flatMap(({ schema }) => namedIn(schema)),
  ).filter((name) => !returned.includes(name));
  const bodies = endings.flatMap(({ kind, body }) => (kind !== 'ok' && body?.type !== undefined ? [body.type] : []));
  const errors = typesFrom(spec, bodies).filter((name) => ![...returned, ...sent].includes(name));
  const types = [...returned, ...sent, ...errors];
  const parts = partsOf({ entry, operation, types }, fields, places);
  const evidence = evidenceOf(parts, [`${operation.pointer}/requestBody`]);
  const shown: Shown = { entry, operation, site, evidence, types };
  const { node, id } = operation;
  const summary = node.summary || id;
  const description = node.description || summary;
  return page({
    title: `${summary} · ${entry.title}`,
    description: `${methodOf(shown)}(): ${firstSentence(description)} ${entry.title}: arguments, result, errors and retries in TypeScript.`,
    site,
    trail: [home, { text: entry.title, to: `index.html#${entry.api}` }, { text: summary }],
    vendor: entry.page,
    wide: true,
    style: asset(import.meta.url, 'operation.css'),
    main: html`<div class="operation">
      ${header(shown, draftNote(audit, site.root, html` On this page: ${link('#known', evidence.unproven)}.`))}${samples(shown)}
      <div class="rest">
        ${inShortOf(entry, operation, site)}
        ${argumentsSection(shown, fields, sent)}${dataSection(shown, returned)}${endingsSection(shown, endings, errors)}${evidence.section}
      </div>
      ${others(shown)}
    </div>`,
  });
};

/** The operation pages of an API, by path relative to the site's root. */
export const operationPages = (documented: Documented, site: Site): [string, string][] => {
  const [{ audit }, entry, inside] = [documented, entryOf(documented), below(site)];
  const evidenceOf = evidenceIn({ audit, root: inside.root, addressOf: evidenceAddresses(entry.model) });
  const shared: Shared = { audit, entry, site: inside, places: placesOf(entry.spec), evidenceOf };
  return entry.model.operations.map((operation) => [
    operationPage(entry.api, operation.id),
    operationPageOf(shared, operation),
  ]);
};
