import type { Line } from './line.ts';

const ASKED = /^(?:was|is|did|how) .*\b(?:page|article|section)\b.*\b(?:help|helpful|useful)\b.*\?/i;
const ANSWER = /^\W*(?:(?:yes|no)\W*)*$/i;

/** Feedback widgets (“Was this page helpful?”) are not part of the field above them. */
export const withFeedbackAround = (lines: readonly Line[]): Line[] => {
  let isAsking = false;
  return lines.map((line) => {
    isAsking = ASKED.test(line.text.trim()) || (isAsking && ANSWER.test(line.text));
    return isAsking ? { ...line, pieces: line.pieces.map((piece) => ({ ...piece, role: 'around' })) } : line;
  });
};
