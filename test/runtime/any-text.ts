import fc from 'fast-check';

/**
 * Text of any characters, without halves of surrogate pairs. As `fc.string({ unit: 'binary' })`, which takes four
 * seconds to list all million characters before the first text.
 */
export const anyText = fc.string({
  unit: fc.nat(0x10ffff - 0x800).map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800)),
});
