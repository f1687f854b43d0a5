import { readBreakage, type Breakage } from './breakage.ts';

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>;

/** An answer, its body read. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** Sends a request and reads the whole answer, so that one deadline covers both. */
export async function exchange(send: Send, request: Request): Promise<Answer | Breakage> {
  try {
    const response = await send(request);
    return { response, text: await response.text() };
  } catch (error) {
    return readBreakage(error);
  }
}
