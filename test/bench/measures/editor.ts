import { programs, startChild } from '../child.ts';
import { programFile } from '../clients.ts';
import type { Measure, Sample } from '../measure.ts';
import { programOf, subjects, type Subject } from '../subjects.ts';

const all: Readonly<Record<string, Subject>> = subjects;

/** The time that an editor takes for a completion and a hover while a call is typed. */
export const editor: Measure = {
  name: 'editor',
  title: 'An editor with a program of one call',
  figures: {
    completion: { title: 'processor time of a completion', base: 'openapi-fetch' },
    hover: { title: 'processor time of a hover', base: 'openapi-fetch' },
  },
  subjects: Object.keys(all).filter((name) => all[name]?.completes !== undefined),
  rounds: [5, 1],
  start: async ({ root, folder }) => ({
    async sample(subject) {
      const { call, completes } = all[subject] as Subject;
      const text = programOf(subject);
      // The name of the method, before its parenthesis.
      const word = text.indexOf(call) + call.indexOf('(') - 1;
      const args = [
        `${root}/node_modules/typescript`,
        programFile(folder, subject),
        text,
        `\n${completes}.`,
        String(word),
      ];
      const child = startChild(`${programs}/editor.js`, args);
      const [sample] = (await child.ready()) as [Sample];
      await child.stop();
      return sample;
    },
  }),
};
