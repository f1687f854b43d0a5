import { formParts, type FormPart } from '../../spec/model/form-parts.ts';
import type { Arguments } from '../../spec/model/arguments.ts';

type Form = Pick<Arguments, 'form' | 'notations'>;

/** A request body in the browser: text or `FormData`. */
interface Body {
  readonly type: string;
  readonly body: string | FormData;
}

const add = (form: FormData, { name, text, type, file }: FormPart): FormData => {
  if (file) form.append(name, new File([text], name, type === undefined ? {} : { type }));
  else form.append(name, text);
  return form;
};

/** Builds the same form as the client from the arguments of a call; files are given as text. */
const formOf = (takes: Form, values: Readonly<Record<string, unknown>>): Body => {
  const parts = formParts(takes, values);
  return takes.form === 'urlencoded'
    ? {
        type: 'application/x-www-form-urlencoded',
        body: new URLSearchParams(parts.map(({ name, text }) => [name, text])).toString(),
      }
    : { type: 'multipart/form-data', body: parts.reduce(add, new FormData()) };
};

Object.assign(globalThis, { formOf });
