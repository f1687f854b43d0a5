import { code, html, type Content, type Markup } from '../../html.ts';
import { typeAt } from './fields.ts';
import { typeIn, typePart, type Shown } from './operation-fields.ts';
import { failureAt, type Ending } from './outcomes.ts';

const errorBodies = (shown: Shown, names: readonly string[]): Content =>
  names.length === 0
    ? ''
    : html`<details id="errors">
        <summary>The bodies of errors: ${names.join(', ')}</summary>
        ${names.map((name) => typePart(shown, name))}
      </details>`;

const endingRow = (shown: Shown, ending: Ending): Markup => {
  const { when, entry, more, kind, body, outcome, again } = ending;
  const { safe, pointer } = shown.operation;
  const places = kind === 'rejected' ? failureAt.pointers : [`${pointer}/responses/${entry}`];
  const status = shown.evidence.markOf(places);
  const type = body && (body.type === undefined ? body.text : typeIn(shown, { $ref: typeAt(body.type) }));
  const name = kind === 'rejected' ? 'flagged' : entry === undefined ? '' : `status-${when}`;
  const id = name === '' ? '' : html` id="${name}"`;
  return html`<tr${id}>
    <th scope="row">${status} ${when}${more === undefined ? '' : html` <span class="quiet">${more}</span>`}</th>
    <td data-head="kind">${code(`'${kind}'`)}</td>
    <td data-head="body">${body && type !== undefined ? html`<code>${body.member}: ${type}</code>` : ''}</td>
    ${safe ? '' : html`<td data-head="outcome">${outcome === undefined ? '' : code(`'${outcome}'`)}</td>`}
    <td data-head="retried">${again ? 'yes' : 'no'}</td>
  </tr> `;
};

/** What "retried" means for an operation, and what its outcome covers. */
const noteOn = ({ operation: { safe, key } }: Shown): Markup => {
  const byItself = html`“Retried” means by the client itself, at most ${code('maxRetries')} times`;
  if (safe) return html`<p>${byItself}.</p>`;
  return key === undefined
    ? html`<p>After ${code("'unknown'")} the call may have taken effect: check before you send it again.</p>`
    : html`<p>
        ${byItself}, with the same ${code(key)}. The outcome covers all attempts: if one may have taken effect, it is
        ${code("'unknown'")}. To repeat the call safely, pass its ${code('meta.idempotencyKey')} with the same
        arguments.
      </p>`;
};

/** The table of a call's possible outcomes, and the error bodies. */
export const endingsSection = (shown: Shown, endings: readonly Ending[], errors: readonly string[]): Markup => {
  const { safe } = shown.operation;
  return html`<section aria-labelledby="endings">
    <h2 id="endings">How a call ends</h2>
    ${noteOn(shown)}
    <div class="scroll" role="region" tabindex="0" aria-label="Ways for a call to end">
      <table class="words">
        <thead>
          <tr>
            <th scope="col">Response or failure</th>
            <th scope="col">${code('kind')}</th>
            <th scope="col">Body</th>
            ${safe ? '' : html`<th scope="col">${code('outcome')}</th>`}
            <th scope="col">Retried</th>
          </tr>
        </thead>
        <tbody>
          ${endings.map((ending) => endingRow(shown, ending))}
        </tbody>
      </table>
    </div>
    ${errorBodies(shown, errors)}
  </section>`;
};
