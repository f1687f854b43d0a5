import type { Run } from './contract.ts';
import type { Comparison } from './floors.ts';

/** What became of the floors in a run: held to them, or why not. */
export type Verdict =
  ({ readonly kind: 'held' } & Comparison) | { readonly kind: 'part' } | { readonly kind: 'failed' };

/** A run is whole when every test file of the project ran, and with all of its tests. */
export const isWhole = ({ files }: Run, filtered: boolean): boolean => !filtered && files.ran === files.all;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const told = ({ falls, above, without }: Comparison): string[] => [
  ...falls,
  ...(falls.length === 0 ? ['No figure is below its floor.'] : []),
  ...(above > 0
    ? [`${plural(above, 'figure stands', 'figures stand')} above the floor: \`npm run floors\` raises it.`]
    : []),
  ...(without.length > 0 ? [`No floor yet: ${without.join(', ')}. \`npm run floors\` sets it.`] : []),
];

/** The verdict in sentences, one each line. */
export const sentences = (verdict: Verdict, { files, failed }: Run): string[] => {
  if (verdict.kind === 'part')
    return [`A part of the suite ran, ${files.ran} of ${plural(files.all, 'test file')}: no floor is held.`];
  if (verdict.kind === 'failed')
    return [
      failed === 0
        ? 'The run did not end well, so figures may be missing: no floor is held.'
        : `${plural(failed, 'test')} failed, whose figures are missing: no floor is held.`,
    ];
  return told(verdict);
};
