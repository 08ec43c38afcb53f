/** Somebody gave no answer in time. What they were asked for may happen all the same. */
export class TimeoutError extends Error {}

/** The answer of somebody who may never give one; throws {@link NoAnswer} when it has not come in time. Whatever is under way goes on unheard. */
export async function withTimeout<T>(
  seconds: number,
  answer: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TimeoutError(`No answer within ${seconds} seconds`)),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
