import { typeId } from '../../docs-address.ts';
import { code, html, type Content, type Markup } from '../../html.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { isOpenEnum } from '../../spec/plain/enums.ts';
import { own, target, type Schema } from '../../spec/spec.ts';
import { described } from '../markdown/described.ts';
import type { Site } from '../frame/top.ts';
import type { Entry } from './entry.ts';
import { membersOf, typeAt, type Field } from './fields.ts';
import type { Evidence } from './operation-evidence.ts';
import { limitsOf, typeText } from './type-text.ts';

/** Data shared by the parts of an operation page. */
export interface Shown {
  readonly entry: Entry;
  readonly operation: OperationModel;
  readonly site: Site;
  readonly evidence: Evidence;
  /** The names of the types on the page. */
  readonly types: readonly string[];
}

export const schemaOf = ({ spec }: Entry, name: string): Schema => own(spec.components?.schemas, name) ?? {};

/** A type as text, with links to types on the same page. */
export const typeIn = ({ types }: Pick<Shown, 'types'>, schema: Schema): Content =>
  typeText(schema, (name) => (types.includes(name) ? `#${typeId(name)}` : undefined));

const fieldRow = (shown: Shown, field: Field, id: string): Markup => {
  const { name, schema, required, withBody, pointers, in: place } = field;
  const whole = target(shown.entry.spec.components?.schemas, schema);
  const limits = [
    ...(shown.evidence.lacksUnit(pointers) ? ['unit not known'] : []),
    // The limits of a named type hold wherever it is used.
    ...limitsOf({ ...whole, ...schema }, place === undefined && isOpenEnum(whole, shown.entry.tags)),
    ...(place !== undefined && place !== 'body' ? [`in the ${place}`] : []),
  ];
  return html`<tr id="${id}">
    <th scope="row">
      ${shown.evidence.markOf(pointers)}
      ${code(name)}${required ? '' : html` <span class="quiet">${withBody === true ? 'required in a body' : 'optional'}</span>`}
    </th>
    <td>
      <code class="type">${typeIn(shown, schema)}</code
      >${limits.length === 0 ? '' : html` <span class="limits">${limits.join(' · ')}</span>`}
      ${described(schema.description)}
    </td>
  </tr> `;
};

/** A table of arguments or fields; `idOf` returns the ids of its rows. */
export const fieldTable = (
  shown: Shown,
  heads: readonly [string, string],
  fields: readonly Field[],
  idOf: (name: string) => string,
): Markup =>
  html`<table class="fields words">
    <thead>
      <tr>
        <th scope="col">${heads[0]}</th>
        <th scope="col">${heads[1]}</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map((field) => fieldRow(shown, field, idOf(field.name)))}
    </tbody>
  </table>`;

/** A type with its fields. */
export const typePart = (shown: Shown, name: string): Markup => {
  const schema = schemaOf(shown.entry, name);
  const fields = membersOf(schema, typeAt(name));
  return html`<section class="type" id="${typeId(name)}" aria-labelledby="name-${name}">
    <h3 id="name-${name}">${shown.evidence.markOf([typeAt(name)])} ${code(name)}</h3>
    ${described(schema.description)}
    ${fields.length > 0 ? fieldTable(shown, ['Field', 'Type'], fields, (field) => typeId(name, field)) : html`<p><code>${typeIn(shown, schema)}</code></p>`}
  </section>`;
};
