// Keeps elements that another program draws with the attributes that it leaves out: by selector, names and values; null takes one away.
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
  // Attributes are not observed, so giving them does not call this again.
  new MutationObserver(giveAll).observe(root, { childList: true, subtree: true });
};
