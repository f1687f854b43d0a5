// The search dialog, over the entries in `search-data.js`.
import { searchOver } from './engine.ts';

const most = 40;
const names = {
  operation: 'Operation',
  guide: 'Guide',
  option: 'Client',
  status: 'Status',
  credential: 'Credential',
  argument: 'Argument',
  type: 'Type',
  field: 'Field',
};

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

let search;
let dialog;

const remember = (query) => {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  // `replaceState` may throw in a cross-origin frame.
  try {
    history.replaceState(history.state, '', url);
  } catch {}
};

const item = (root, { kind, name, of, text, to }) =>
  element(
    'li',
    {},
    element(
      'a',
      { href: root + to },
      element('b', { textContent: name }),
      element('span', { textContent: `${names[kind]} · ${of}` }),
      element('small', { textContent: text }),
    ),
  );

const said = (query, found) => {
  if (query.trim() === '') return 'Search operations, arguments, fields, statuses, credentials and guides.';
  if (found.length === 0) return `No results for “${query.trim()}”. Try part of a name, such as invoice.`;
  if (found.length > most) return `${found.length} results; the best ${most} are shown`;
  return `${found.length} ${found.length === 1 ? 'result' : 'results'}`;
};

/** Moves the focus between the input and the results with the arrow keys. */
const alongResults = (input, links) => (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const stops = [input, ...links()];
  const at = stops.indexOf(document.activeElement) + by;
  stops[Math.min(Math.max(at, 0), stops.length - 1)].focus();
};

const makeDialog = (root) => {
  const input = element('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: false });
  input.ariaLabel = 'Search';
  const close = element('button', { type: 'button', textContent: 'Close' });
  const form = element('form', { method: 'dialog' }, input, close);
  form.setAttribute('role', 'search');
  const status = element('p', { id: 'search-status' });
  status.setAttribute('role', 'status');
  const list = element('ol', { id: 'results' });
  const made = element('dialog', { className: 'search', id: 'search-dialog' }, form, status, list);
  made.ariaLabel = 'Search';
  const links = () => [...list.querySelectorAll('a')];
  const show = () => {
    const found = search.find(input.value);
    status.textContent = said(input.value, found);
    list.replaceChildren(...found.slice(0, most).map((each) => item(root, each)));
    remember(input.value.trim());
  };
  made.addEventListener('keydown', alongResults(input, links));
  input.addEventListener('input', show);
  close.addEventListener('click', () => made.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  // Close the dialog for a result on the current page; from other pages, Back returns to the results.
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')?.pathname === location.pathname) made.close();
  });
  made.addEventListener('close', () => remember(''));
  return Object.assign(made, {
    ask: (query, typed) => {
      input.value = typed || (query ?? input.value);
      show();
      input.focus();
      // Select the query, unless the user is still typing it.
      if (!typed) input.select();
    },
  });
};

globalThis.openSearch = (root, query, typed) => {
  search ??= searchOver(globalThis.searchData);
  dialog ??= document.body.appendChild(makeDialog(root));
  if (!dialog.open) dialog.showModal();
  dialog.ask(query, typed);
};
