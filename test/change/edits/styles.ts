import { AT, cut, given, rename, row, set, type Row } from './edit.ts';

const { create, line, ids, status } = AT;
const ofPath = `${line} parameters 1`;
const listInPath = set(`${ofPath} schema`, { type: 'array', items: { type: 'string' } });

/** Changes to how values are written, of which some are one to a client. */
export const styleRows: readonly Row[] = [
  row(
    'a text in a path begins with a dot',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ofPath} style`, 'label'),
  ),
  row('the usual style of a path is said', 'patch ok ok same', 'other', set(`${ofPath} style`, 'simple')),
  given(listInPath, row('a list in a path is exploded', 'patch ok ok same', 'other', set(`${ofPath} explode`, true))),
  given(
    listInPath,
    row(
      'a list in a path has a name',
      'major breaks ok same',
      'argument-style-changed',
      set(`${ofPath} style`, 'matrix'),
    ),
  ),
  row(
    'an exploded list is said to be parted by spaces',
    'patch ok ok same',
    'other',
    set(`${ids} style`, 'spaceDelimited'),
    set(`${ids} explode`, true),
  ),
  row(
    'a list is parted by spaces',
    'major breaks ok same',
    'argument-style-changed',
    set(`${ids} style`, 'spaceDelimited'),
    set(`${ids} explode`, false),
  ),
  row(
    'an argument is JSON',
    'major breaks ok same',
    'argument-style-changed',
    set(`${status} content`, { 'application/json': { schema: { type: 'string', enum: ['open', 'paid'] } } }),
    cut(`${status} schema`),
  ),
  row(
    'the media type of the body says its charset',
    'minor ok ok same',
    'request-media-offered',
    rename(`${create} requestBody content`, 'application/json', 'application/json; charset=utf-8'),
  ),
  row(
    'the media type of the body says its version',
    'major breaks ok same',
    'request-media-changed',
    rename(`${create} requestBody content`, 'application/json', 'application/json; v=2'),
  ),
];
