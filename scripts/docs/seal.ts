/** Hosts that Redoc's script knows: logos, icons and, were it not switched off, its telemetry. */
const hosts = /https:\/\/(?:cdn\.redoc\.ly|cdn\.redocly\.com|otel\.cloud\.redocly\.com)\/[^`'"\s)]*/g;

/** What a page may do: run and show what it holds itself, and reach no host. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** By this our own pages are known again, among those that others may have put beside them. */
export const signature = '<meta name="generator" content="billing-clients docs">';

/** The lines that go first into the head of a page. */
export const head = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${signature}
<style>blockquote { margin-block: 0.25rem !important; font-size: 0.875em; opacity: 0.8 }</style>`;

/** A page of Redocly that asks no host for anything. */
export const seal = (page: string): string => {
  const [before, ...after] = page.split('<meta charset="utf8" />');
  if (before === undefined || after.length === 0)
    throw new Error('Redocly wrote a page without the charset that its head begins with: mend scripts/docs/seal.ts.');
  return [before, head, after.join('<meta charset="utf8" />').replaceAll(hosts, 'data:,')].join('');
};
