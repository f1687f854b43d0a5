import type { OpenField } from './field-words.ts';
import type { Operation, Sample, Status } from './model.ts';
import { nestedBy } from './nesting.ts';
import type { Span } from './line.ts';

/** The operation that the following part of the page describes. */
export class OpenOperation {
  readonly method: string;
  readonly path: string;
  readonly at: Span;
  readonly fields: OpenField[] = [];
  readonly samples: Sample[] = [];
  readonly statuses: Status[] = [];

  constructor(method: string, path: string, at: Span) {
    [this.method, this.path, this.at] = [method, path, at];
  }

  get key(): string {
    return `${this.method} ${this.path}`;
  }

  /** Whether the path has a variable of this name. */
  takes(name: string): boolean {
    return this.path.includes(`{${name}}`);
  }

  finish(): Operation {
    const { method, path, at, samples, statuses } = this;
    const fields = this.fields.map((each) => each.finish());
    const responds = fields.filter(({ place }) => place === 'response');
    const shown = samples.find(({ of, status = '2' }) => of === 'response' && status.startsWith('2'));
    const nested = nestedBy(responds, shown?.value);
    return {
      ...{ method, path, at, samples, statuses },
      fields: [...fields.filter(({ place }) => place !== 'response'), ...nested],
    };
  }
}
