import type { Measure } from '../measure.ts';
import { apiOf, sizes, writeSynthetic } from '../synthetic.ts';
import { workTime } from '../work.ts';

const subjectOf = (size: number): string => `billing-clients, ${size} operations`;

/** The time to reconcile a ledger, per operation. */
export const ledger: Measure = {
  name: 'ledger',
  title: 'Reconciling a ledger',
  figures: { cpu: { title: 'processor time per operation', base: subjectOf(300) } },
  subjects: sizes.map(subjectOf),
  rounds: [1, 1],
  async start({ root, folder }) {
    const specs = await writeSynthetic(folder);
    return {
      async sample(subject) {
        const size = sizes.find((each) => subjectOf(each) === subject) ?? NaN;
        return { cpu: (await workTime('ledger', specs, [apiOf(size)], root)) / size };
      },
    };
  },
};
