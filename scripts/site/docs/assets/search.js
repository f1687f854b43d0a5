// Search over everything in #search-data. Without this script the lists of the page are all there is.
(() => {
  const { folder, standings, apis } = JSON.parse(document.getElementById('search-data').textContent);
  const [form, input, status, results] = ['search-form', 'search', 'search-status', 'results'].map((id) =>
    document.getElementById(id),
  );
  const most = 40;
  const entries = apis.flatMap(({ title, found }) =>
    found.map((entry) => {
      const [name, of, text] = [entry.name, entry.of, entry.text].map((part) => part.toLowerCase());
      return { ...entry, title, low: { name, of, text, title: title.toLowerCase() } };
    }),
  );

  // How far a word is from an entry: 0 is its name, undefined is nowhere in it.
  const distance = ({ name, of, text, title }, word) => {
    if (name === word) return 0;
    if (name.startsWith(word) || name.endsWith(`.${word}`)) return 1;
    if (name.includes(word)) return 2;
    if (of.includes(word)) return 3;
    if (text.includes(word)) return 4;
    return title.includes(word) ? 5 : undefined;
  };
  const far = (entry, words) => words.reduce((sum, word) => sum + (distance(entry.low, word) ?? NaN), 0);
  const find = (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return entries
      .map((entry) => ({ entry, rank: far(entry, words) }))
      .filter(({ rank }) => !Number.isNaN(rank))
      .sort((one, other) => one.rank - other.rank)
      .map(({ entry }) => entry);
  };

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const shown = (entry) => {
    const link = element('a', '');
    link.href = folder + entry.to;
    const name = element('span', '', 'found');
    name.append(element('code', entry.name), element('span', `${entry.of} · ${entry.title}`, 'quiet'));
    const marks = element('span', '', 'marks');
    marks.append(...[...entry.known].map((digit) => element('span', standings[digit], `mark ${standings[digit]}`)));
    link.append(name, marks, element('span', entry.text, 'text'));
    const item = document.createElement('li');
    item.append(link);
    return item;
  };
  const say = (query, found) => {
    if (query === '') return '';
    if (found.length === 0) return `Nothing is called “${query}”, and no description has it. Try a part of a name.`;
    const all = found.length === 1 ? '1 result' : `${found.length} results`;
    return found.length > most ? `${all}, the nearest ${most} below` : all;
  };
  const show = () => {
    const query = input.value.trim();
    const found = find(query);
    results.replaceChildren(...found.slice(0, most).map(shown));
    results.hidden = found.length === 0;
    status.textContent = say(query, found);
  };

  const links = () => [...results.querySelectorAll('a')];
  const move = (by) => {
    const all = links();
    const next = all.indexOf(document.activeElement) + by;
    (next < 0 ? input : all[Math.min(next, all.length - 1)])?.focus();
  };
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      input.value = '';
      show();
      input.focus();
    },
  };
  form.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target === input) return;
    event.preventDefault();
    input.focus();
  });
  input.addEventListener('input', show);
  form.hidden = false;
  show();
})();
