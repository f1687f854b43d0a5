import { createHash } from 'node:crypto';
import { policyOf, type Markup } from '../../html.ts';

const elements = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].flatMap(
    ([, attributes = '', text = '']) => (attributes.includes('application/json') ? [] : [text]),
  );

/** What a policy calls the elements of a name: each by the hash of what it holds. */
const hashes = (page: string, name: string): string[] => {
  const texts = elements(page, name).filter((text) => text !== '');
  return [...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))];
};

/** What a page may do: run and show what it holds itself, run and read the files of its site, and reach no other host. */
const policyFor = (page: string, style: string): string =>
  policyOf({
    script: [...hashes(page, 'script'), "'self'"].join(' '),
    style,
    img: 'data:',
    font: 'data:',
    connect: "'self'",
  });

/** By this our own pages are known again, among those that others may have put next to them. */
export const signature = '<meta name="generator" content="billing-clients docs">';

/** Where the policy is inserted in a page. */
const place = '<meta charset="utf-8">';

/** The lines that go first into the head of a page, before it is sealed. */
export const head: Markup = {
  html: `${place}
${signature}
<link rel="icon" href="data:,">`,
};

/** Adds a CSP that allows only the scripts and styles of the site itself, or any style where a script makes its own. */
export const seal = (page: string, { makesStyles = false } = {}): string => {
  const [before, ...after] = page.split(place);
  if (before === undefined || after.length === 0)
    throw new Error('A page without the place of its policy cannot be sealed.');
  const policy = policyFor(page, makesStyles ? "'unsafe-inline'" : hashes(page, 'style').join(' ') || "'none'");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return [before, place, '\n', meta, after.join(place)].join('');
};
