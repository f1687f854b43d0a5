import { AT, cut, given, rename, reverse, row, set, type Edit, type Row } from './edit.ts';

const content = `${AT.line} responses 200 content`;
const text = { schema: { type: 'string' } };
const file = { schema: { type: 'string', format: 'binary' } };
const only = (type: string, media: object): Edit => set(content, { [type]: media });
const both = set(content, { 'application/pdf': file, 'text/csv': text });

/** Changes to the media types of responses that are not JSON. */
export const mediaRows: readonly Row[] = [
  given(
    set(`${AT.ping} parameters`, [{ name: 'zone', in: 'query', ...text }]),
    row(
      'a required body of optional fields is added',
      'major breaks ok same',
      'body-added-required argument-added-optional',
      set(`${AT.ping} requestBody`, {
        required: true,
        content: { 'application/json': { schema: { type: 'object', properties: { a: text.schema } } } },
      }),
    ),
  ),
  given(
    only('text/csv', text),
    row(
      'a text response becomes a file',
      'major breaks breaks same',
      'response-media-changed',
      only('application/pdf', file),
    ),
  ),
  given(
    only('text/csv', text),
    row(
      'a text response changes from CSV to YAML',
      'major breaks ok differs',
      'response-media-replaced',
      rename(content, 'text/csv', 'application/yaml'),
    ),
  ),
  given(
    only('application/pdf', file),
    row(
      'a file response changes from PDF to PNG',
      'major breaks ok differs',
      'response-media-replaced',
      rename(content, 'application/pdf', 'image/png'),
    ),
  ),
  given(
    only('application/octet-stream', file),
    row(
      'a file response gets a specific media type',
      'minor ok ok same',
      'response-media-respelled',
      rename(content, 'application/octet-stream', 'application/pdf'),
    ),
  ),
  given(
    only('text/xml', text),
    row(
      'a text response changes from text/xml to application/xml',
      'minor ok ok same',
      'response-media-respelled',
      rename(content, 'text/xml', 'application/xml'),
    ),
  ),
  given(both, row('the media types of a response are reordered', 'patch ok ok same', 'order', reverse(content))),
  given(
    both,
    row(
      'a media type that no client requests is removed',
      'minor ok ok same',
      'response-media-respelled',
      cut(`${content} application/pdf`),
    ),
  ),
  given(
    both,
    row(
      'a media type that no client requests changes its schema',
      'minor ok ok same',
      'response-offered-changed',
      cut(`${content} application/pdf schema format`),
    ),
  ),
  given(
    both,
    row(
      'the media type that clients request is removed',
      'major breaks breaks same',
      'response-media-changed',
      cut(`${content} text/csv`),
    ),
  ),
];
