// The search dialog, over the entries in `search-data.js`.
import { searchOver } from './engine.ts';

const most = 40;
const names = {
  tasks: 'Index',
  operation: 'Operation',
  page: 'Page',
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

const kinds = 'operations, arguments, types, fields, statuses, credentials, client options and guides';

const details = ['argument', 'type', 'field'];

/** Whether results are only parts of operations. */
const isDetail = (found) => found.every(({ kind }) => details.includes(kind));

const said = (query, found, near) => {
  const asked = query.trim();
  if (asked === '') return `Search ${kinds}.`;
  if (found.length === 0)
    return `No results for “${asked}” in ${kinds}. ${near.length > 0 ? 'The closest operations:' : 'Try a task:'}`;
  const count = `${found.length} ${found.length === 1 ? 'result' : 'results'}`;
  const shown = found.length > most ? `${count}; the best ${most} are shown` : count;
  return isDetail(found) ? `No operation matches “${asked}”. In arguments, types and fields: ${shown}.` : shown;
};

/** What to try after a query that matches no operation. */
const byTask = {
  kind: 'tasks',
  name: 'What do you want to do?',
  of: 'all operations, by task',
  text: '',
  to: 'index.html#tasks',
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

/** Shows what a query finds, and what to try if that is no operation. */
const fill = (root, query, status, list) => {
  const found = search.find(query);
  const near = found.length === 0 ? search.near(query) : [];
  const isLost = query.trim() !== '' && isDetail(found);
  const listed = [...near, ...found.slice(0, most), ...(isLost ? [byTask] : [])];
  status.textContent = said(query, found, near);
  list.replaceChildren(...listed.map((each) => item(root, each)));
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
    fill(root, input.value, status, list);
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
