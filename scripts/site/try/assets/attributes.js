// Names what Swagger UI leaves nameless, and lets the keyboard reach what scrolls.
(() => {
  const parameterOf = (element) => element.closest('[data-param-name]')?.dataset.paramName ?? 'Parameter';
  const statusOf = (element) => element.closest('[data-code]')?.dataset.code ?? '';
  const code = (label) => ({ role: 'group', tabindex: '0', 'aria-label': label });

  /** What elements are given: by selector, attributes and their values; null takes one away. */
  const attributes = [
    ['.scheme-container', { role: 'region', 'aria-label': 'Server and credentials' }],
    ['#servers', { 'aria-label': 'Server' }],
    ['.parameters :is(input, select, textarea)', { 'aria-label': parameterOf }],
    ['.body-param__text', { 'aria-label': 'Request body' }],
    ['.opblock-section-request-body .examples-select-element', { 'aria-label': 'Example of the request' }],
    ['.response .examples-select-element', { 'aria-label': (select) => `Example of ${statusOf(select)}` }],
    ['.json-schema-2020-12-accordion', { 'aria-label': (button) => button.textContent || 'Schema' }],
    ['pre.example', code('Example')],
    ['pre.curl', code('Request as a curl command')],
    ['.live-responses-table pre', code('Answer')],
    ['.modal-ux', { role: 'dialog', 'aria-label': 'Credentials' }],
    ['.close-modal', { 'aria-label': 'Close' }],
    // It names these otherwise than they are inscribed, so that who speaks to a computer cannot press them.
    ['.auth-btn-wrapper [aria-label]', { 'aria-label': null }],
  ];

  const give = (element, name, value) => {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === 'function' ? value(element) : value);
  };
  const giveAll = () => {
    for (const [selector, values] of attributes)
      for (const element of shown.querySelectorAll(selector))
        for (const [name, value] of Object.entries(values)) give(element, name, value);
  };

  const shown = document.getElementById('try');
  // Attributes are not observed, so giving them does not call this again.
  new MutationObserver(giveAll).observe(shown, { childList: true, subtree: true });
})();
