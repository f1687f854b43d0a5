/** A section with an id to link to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The heading level: 2 for a section, 3 for a subsection. */
  readonly level: number;
  /** The text before the first table, for previews. */
  readonly lead: string;
  /** The text to search, without title and code. */
  readonly text: string;
}

/** A page of prose. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly sections: readonly Section[];
  /** Safe HTML for the page below its title. */
  readonly html: string;
}
