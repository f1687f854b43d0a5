import { code, html } from '../../html.ts';
import { page } from '../../site/frame/page.ts';
import type { Site } from '../../site/frame/top.ts';

/** The 404 page for addresses below `/docs/`. */
export const missingPage = (site: Site, name: string): string => {
  // The address may be in any folder, so assets are linked from the root of the host.
  const rooted: Site = { root: '/docs/', nav: site.nav, contract: site.contract };
  return page({
    title: 'No such page',
    description: 'This address of the docs has no page.',
    site: rooted,
    trail: [{ text: 'No such page' }],
    main: html`<h1>No such page</h1>
      <p>
        These docs have no page ${code(name)}. The header links to all pages. The contract report is among them once
        ${code('npm run test:whole')} has left one.
      </p>`,
  });
};
