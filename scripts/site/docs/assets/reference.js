// The headings of Redoc leave out a level below that of an operation, and its list of contents is in no landmark.
keepAttributes(document.getElementById('redoc'), [
  ['h4', { 'aria-level': '3' }],
  ['h5', { 'aria-level': '4' }],
  ['h6', { 'aria-level': '5' }],
  ['.menu-content', { role: 'navigation', 'aria-label': 'Contents' }],
]);
