/** A part of an article that a link can lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 for a part of the article, 3 for a part of one. */
  readonly level: number;
  /** Its words, for a search: without its title and without code. */
  readonly text: string;
}

/** A page of prose, as the frame of the site shows it. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  /** One sentence, without markup. */
  readonly description: string;
  readonly sections: readonly Section[];
  /** What stands below the title, safe to put into a page. */
  readonly html: string;
}
