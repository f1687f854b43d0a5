import type { Judge } from './judge.ts';
import { visit } from './pages.ts';

/** The width of an A4 page in CSS pixels, without margins of 1 cm. */
const PAPER = 718;

const onPaper = `(() => {
  const found = [];
  const brightness = (color) => (color.match(/[\\d.]+/g) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0) / 3;
  const title = document.querySelector('h1, h2');
  const ink = brightness(getComputedStyle(title).color);
  if (ink > 80) found.push('the title is printed in pale ink, ' + ink);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  if (!/, 0\\)$/.test(ground) && brightness(ground) < 240) found.push('the ground is ' + ground);
  const by = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (by > 0) found.push(by + ' px are cut off');
  for (const each of document.querySelectorAll('body *')) {
    if (!each.checkVisibility()) continue;
    const cut = each.scrollWidth - each.clientWidth > 1 && each.clientWidth > 1;
    if (cut && getComputedStyle(each).overflowX !== 'visible') found.push('cut off: ' + each.outerHTML.slice(0, 80));
  }
  for (const each of document.querySelectorAll('details > :not(summary)'))
    if (each.parentElement.checkVisibility() && !each.checkVisibility()) found.push('folded: ' + each.parentElement.outerHTML.slice(0, 80));
  for (const each of document.querySelectorAll('.top button, .skip, .copy'))
    if (each.checkVisibility()) found.push('of no use on paper: ' + each.outerHTML.slice(0, 80));
  return found;
})()`;

const printed = `[...document.querySelectorAll('a[href]')].flatMap((each) => (each.checkVisibility() ? [each.href] : []))`;

export const prints: Judge = async ({ web, homes, ids }, name) => {
  const { page } = web;
  await visit(web, `${homes.web}${name}`);
  await page.setViewportSize({ width: PAPER, height: 900 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const found = await page.evaluate<string[]>(onPaper);
  const judged = await page.evaluate<number>(
    `[...document.querySelectorAll('body *')].filter((each) => each.checkVisibility()).length`,
  );
  // A reference is drawn while it is scrolled, so in print it links to the pages of its operations instead.
  if (ids.get(name)?.has('redoc')) {
    const links = await page.evaluate<string[]>(printed);
    const below = [...ids.keys()].filter((file) => file.startsWith(name.replace('.html', '/')));
    found.push(
      ...below.filter((file) => !links.includes(`${homes.web}${file}`)).map((file) => `lacks on paper: ${file}`),
    );
    if (await page.evaluate<boolean>(`document.getElementById('redoc').checkVisibility()`))
      found.push('a part of a reference is printed');
  }
  await page.emulateMedia({ media: null });
  return { faults: found, judged };
};
