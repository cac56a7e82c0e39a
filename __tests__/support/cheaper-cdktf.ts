/** In place of the stack trace that cdktf takes for every token. */
export function captureStackTrace(): string[] {
  return [];
}

/** Its name in cdktn. */
export const captureCreationStack = captureStackTrace;
