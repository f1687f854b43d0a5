import { AT, cut, given, rename, row, set, type Row } from './edit.ts';

const { create, line, ids, status } = AT;
const ofPath = `${line} parameters 1`;
const listInPath = set(`${ofPath} schema`, { type: 'array', items: { type: 'string' } });

/** Changes to how values are written, some of which do not affect clients. */
export const styleRows: readonly Row[] = [
  row(
    'an argument of a path gets the style label',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ofPath} style`, 'label'),
  ),
  row('the default style of a path is spelled out', 'patch ok ok same', 'other', set(`${ofPath} style`, 'simple')),
  given(listInPath, row('a list in a path is exploded', 'patch ok ok same', 'other', set(`${ofPath} explode`, true))),
  given(
    listInPath,
    row(
      'a list in a path gets the style matrix',
      'major breaks ok same',
      'argument-style-changed',
      set(`${ofPath} style`, 'matrix'),
    ),
  ),
  row(
    'an exploded list gets the style spaceDelimited',
    'patch ok ok same',
    'other',
    set(`${ids} style`, 'spaceDelimited'),
    set(`${ids} explode`, true),
  ),
  row(
    'a list is delimited by spaces',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ids} style`, 'spaceDelimited'),
    set(`${ids} explode`, false),
  ),
  row(
    'an argument becomes JSON',
    'major breaks ok same',
    'argument-style-changed',
    set(`${status} content`, { 'application/json': { schema: { type: 'string', enum: ['open', 'paid'] } } }),
    cut(`${status} schema`),
  ),
  row(
    'the media type of a body gets a charset',
    'minor ok ok same',
    'request-media-offered',
    rename(`${create} requestBody content`, 'application/json', 'application/json; charset=utf-8'),
  ),
  row(
    'the media type of a body gets a version',
    'major breaks ok same',
    'request-media-changed',
    rename(`${create} requestBody content`, 'application/json', 'application/json; v=2'),
  ),
];
