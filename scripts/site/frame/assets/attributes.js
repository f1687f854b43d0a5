// Keeps setting attributes that a third-party UI leaves out, by selector and name; null removes an attribute.
globalThis.keepAttributes = (root, attributes) => {
  const give = (element, name, value) => {
    const given = typeof value === 'function' ? value(element) : value;
    if (given === null) element.removeAttribute(name);
    else element.setAttribute(name, given);
  };
  const giveAll = () => {
    for (const [selector, values] of attributes)
      for (const element of root.querySelectorAll(selector))
        for (const [name, value] of Object.entries(values)) give(element, name, value);
  };
  // The observer ignores attributes, so setting them does not trigger it again.
  new MutationObserver(giveAll).observe(root, { childList: true, subtree: true });
};
