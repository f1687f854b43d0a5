/** A reason, in one plain sentence, why the mock cannot do what it was asked; the command ends with its exit code. */
export class MockRefusal extends Error {
  override readonly name = 'MockRefusal';
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The first line of what was thrown: parsers draw the place of the error on the lines below. */
export const firstLine = (thrown: unknown): string =>
  String(thrown instanceof Error ? thrown.message : thrown).split('\n', 1)[0] ?? '';
