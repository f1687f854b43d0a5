// The two buttons of the header, hidden without this script. The search loads on first use.
(() => {
  const { classList } = document.documentElement;
  const { root } = document.currentScript.dataset;
  const theme = document.getElementById('theme');
  const find = document.getElementById('find');
  const modes = { system: '◐', light: '☀', dark: '☾' };
  const remember = (mode) => {
    try {
      if (mode === 'system') localStorage.removeItem('redoc.colorMode');
      else localStorage.setItem('redoc.colorMode', mode);
    } catch {}
  };
  const stored = () => {
    try {
      return localStorage.getItem('redoc.colorMode');
    } catch {}
  };
  const show = (mode) => {
    theme.dataset.mode = mode;
    theme.textContent = modes[mode];
    theme.ariaLabel = theme.title = `Colours: ${mode}`;
  };
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  theme.addEventListener('click', () => {
    const names = Object.keys(modes);
    const mode = names[(names.indexOf(theme.dataset.mode) + 1) % names.length];
    const shown = mode === 'system' && document.getElementById('redoc') ? (isDark() ? 'dark' : 'light') : mode;
    classList.remove('light', 'dark');
    if (shown !== 'system') classList.add(shown);
    remember(mode);
    show(mode);
  });
  show(Object.hasOwn(modes, stored() ?? '') ? stored() : 'system');

  // An address may have a percent sign that encodes nothing.
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // A link target may be in a collapsed section.
  const reveal = () => {
    const target = document.getElementById(decoded(location.hash.slice(1)));
    for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    target?.scrollIntoView();
  };
  if (document.querySelector('details')) addEventListener('hashchange', reveal);
  if (location.hash && document.querySelector('details')) reveal();

  for (const block of navigator.clipboard ? document.querySelectorAll('main pre:has(> code)') : []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.querySelector('code')?.textContent ?? block.textContent);
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
    block.prepend(button);
  }

  // A page that watches its own hash may keep the link's default from moving the focus.
  document.querySelector('.skip')?.addEventListener('click', () => document.getElementById('main').focus());

  const load = (name) =>
    new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = root + name;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  let loading;
  // The dialog that says that the search did not load.
  let trouble;
  const sayTrouble = () => {
    trouble?.remove();
    trouble = document.createElement('dialog');
    trouble.className = 'search';
    trouble.ariaLabel = 'Search';
    trouble.innerHTML =
      '<form method="dialog"><button type="button">Close</button></form>' +
      '<p role="status">The search did not load. Close this, and open the search to try again.</p>';
    trouble.querySelector('button').addEventListener('click', () => trouble.close());
    document.body.append(trouble);
    trouble.showModal();
  };
  // Keys typed while the search loads; `undefined` otherwise.
  let typed;
  const search = async (query) => {
    if (!loading) typed = '';
    loading ??= load('search-data.js').then(() => load('search.js'));
    try {
      await loading;
    } catch {
      loading = typed = undefined;
      return sayTrouble();
    }
    trouble?.remove();
    globalThis.openSearch(root, query, typed);
    typed = undefined;
  };
  find.addEventListener('click', () => search());
  addEventListener(
    'keydown',
    (event) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const k = event.key === 'k' && (event.ctrlKey || event.metaKey);
      const early = typed !== undefined && !typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey;
      if (!slash && !k && !early) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (early && !k) typed += event.key;
      else search();
    },
    true,
  );
  for (const button of [theme, find]) button.hidden = false;
  const query = new URLSearchParams(location.search).get('q');
  if (query !== null) search(query);
})();
