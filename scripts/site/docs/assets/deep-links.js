// Redirects `#operation/…` and `#type/…` to Redoc's addresses. Runs before Redoc's script reads the address.
(() => {
  const sections = { sections: true };
  // An address may name an inherited property, such as `constructor`.
  const own = (of, name) => (Object.hasOwn(of, name) ? of[name] : undefined);
  const at = (section, field) => `#/${section}${field ? `#${section}/${field.toLowerCase()}` : ''}`;
  const ways = {
    operation: ([id]) => own(sections, id) && at(sections[id]),
    type: ([name, ...names]) =>
      name && at(`types-section/${name.toLowerCase()}`, names.length > 0 && `path=${names.join('/')}`),
  };
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const lead = () => {
    const [kind, ...steps] = decoded(location.hash.slice(1)).split('/');
    if (kind === '') return;
    history.replaceState(history.state, '', own(ways, kind)?.(steps) ?? '#/');
  };
  addEventListener('popstate', lead, true);
  addEventListener('hashchange', lead, true);
  lead();
})();
