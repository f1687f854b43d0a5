// Names what Swagger UI leaves nameless, and lets the keyboard reach what scrolls.
(() => {
  const parameterOf = (element) => element.closest('[data-param-name]')?.dataset.paramName ?? 'Parameter';
  const statusOf = (element) => element.closest('[data-code]')?.dataset.code ?? '';
  const code = (label) => ({ role: 'group', tabindex: '0', 'aria-label': label });

  const attributes = [
    // Its headings begin at the third level, below a first.
    ['h3', { 'aria-level': '2' }],
    ['h4', { 'aria-level': '3' }],
    [':is(h5, h6)', { 'aria-level': '4' }],
    ['.scheme-container', { role: 'region', 'aria-label': 'Credentials' }],
    ['.parameters :is(input, select, textarea)', { 'aria-label': parameterOf }],
    ['.body-param__text', { 'aria-label': 'Request body' }],
    ['.opblock-section-request-body .examples-select-element', { 'aria-label': 'Example of the request' }],
    ['.response .examples-select-element', { 'aria-label': (select) => `Example of ${statusOf(select)}` }],
    ['.json-schema-2020-12-accordion', { 'aria-label': (button) => button.textContent || 'Schema' }],
    ['pre.example', code('Example')],
    ['pre.curl', code('Request as a curl command')],
    ['.live-responses-table pre', code('Response')],
    ['.modal-ux', { role: 'dialog', 'aria-label': 'Credentials' }],
    ['.close-modal', { 'aria-label': 'Close' }],
    // It names these otherwise than they are inscribed, so that who speaks to a computer cannot press them.
    ['.auth-btn-wrapper [aria-label]', { 'aria-label': null }],
  ];

  keepAttributes(document.getElementById('try'), attributes);
})();
