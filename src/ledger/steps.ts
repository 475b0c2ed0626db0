/** Work in steps of a few milliseconds, between which others may have their turn; it gives its result at the end. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Yields behind each so many of these. */
export function* eachInSteps<T>(all: Iterable<T>, aStep: number, work: (one: T) => void): Steps<void> {
  let done = 0
  for (const one of all) {
    work(one)
    done += 1
    if (done % aStep === 0) yield
  }
}

/** All steps one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
