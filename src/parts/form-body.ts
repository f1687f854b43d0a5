import type { Write } from '../api/form.ts';
import { defined } from '../values.ts';
import { pairsFrom } from './form-value.ts';

/** Serializes fields as `application/x-www-form-urlencoded`. */
export const formBody =
  (): Write =>
  (label, fields, { notations = {} }) => ({
    body: new URLSearchParams(
      Object.entries(defined(fields)).flatMap(([name, value]) =>
        pairsFrom(label, name, value, notations[name]).map(([key, text]) => [key, text]),
      ),
    ).toString(),
    type: 'application/x-www-form-urlencoded',
  });
