/** What the generator cannot use: where it stands, what is wrong with it, what to do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(where: string, what: string, next: string, cause?: unknown) {
    super(`${where} ${what}: ${next}.`, { cause });
  }
}

/** The same error, with the file it is about in front; one that nobody foresaw says what to try. */
export function about(file: string, error: unknown): Error {
  if (error instanceof Refusal) return Object.assign(error, { message: `${file} ${error.message}` });
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal(
    file,
    `cannot be read as OpenAPI (${reason.trim()})`,
    'run `npm run lint` and mend what it names',
    error,
  );
}
