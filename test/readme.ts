/** A program of the README. */
export interface Program {
  readonly heading: string;
  readonly language: 'js' | 'ts';
  readonly text: string;
}

const BLOCK = /^## (?<heading>.+)$|^```(?<language>js|ts)\n(?<text>[\s\S]+?)^```$/gm;

/** The programs of a README, by the heading they stand under. A block that makes no client goes on where the first one ends. */
export const programsIn = (readme: string): readonly Program[] => {
  const programs: Program[] = [];
  let heading = '';
  for (const { groups } of readme.matchAll(BLOCK)) {
    heading = groups?.['heading'] ?? heading;
    const text = groups?.['text'];
    if (text === undefined) continue;
    const before = text.includes('createClient(') ? '' : (programs[0]?.text ?? '');
    programs.push({ heading, language: groups?.['language'] === 'ts' ? 'ts' : 'js', text: before + text });
  }
  return programs;
};
