/** A block of code of a guide. */
export interface Block {
  /** The heading that it stands under. */
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

const PART = /^#{1,3} (?<heading>.+)$|^```(?<language>\w*)\n(?<text>[\s\S]+?)^```$/gm;

/** The blocks of a Markdown text in their order. */
export const blocksIn = (markdown: string): Block[] => {
  let heading = '';
  return [...markdown.matchAll(PART)].flatMap(({ groups }) => {
    heading = groups?.['heading'] ?? heading;
    const text = groups?.['text'];
    return text === undefined ? [] : [{ heading, language: groups?.['language'] ?? '', text }];
  });
};

/** A complete program of a guide. */
export interface Program {
  /** The guide, the heading, and the place among the programs of the guide. */
  readonly name: string;
  readonly source: string;
  /** The lines that it must print, in this order, from the comment after each `console.log(…);`. */
  readonly prints: readonly string[];
}

/** The programs of a guide: a block without imports continues the last block with imports. */
export const programsOf = (guide: string, markdown: string): Program[] => {
  let before = '';
  const blocks = blocksIn(markdown).filter(({ language }) => language === 'ts');
  return blocks.map(({ heading, text }, index) => {
    const alone = /^import /m.test(text);
    const source = alone ? text : before + text;
    if (alone) before = text;
    const prints = [...source.matchAll(/^ *(?:[^\n/]*[^\n/ ] )?console\.log\(.*\); \/\/ (?<printed>.+)$/gm)];
    return {
      name: `${guide}: ${heading} (${index + 1})`,
      source,
      prints: prints.map(({ groups }) => groups?.['printed'] ?? ''),
    };
  });
};
