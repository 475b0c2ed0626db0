import type { Worker } from 'node:worker_threads'

const everyMs = 100

/**
 * Ends each thread that holds more than so many megabytes outside its heap, which no limit of Node's own bounds:
 * there libraries put what they unpack, and a thread that unpacks without end does not come to look itself. Gives
 * the function that ends the watch.
 */
export function watchMemory(threads: () => readonly Worker[], megabytes: number): () => void {
  const look = async (thread: Worker): Promise<void> => {
    // A thread that is just beginning or ending has no statistics.
    const held = await thread.getHeapStatistics().catch(() => null)
    if (held !== null && held.external_memory > megabytes * 1e6) await thread.terminate()
  }
  const watch = setInterval(() => {
    for (const thread of threads()) void look(thread)
  }, everyMs)
  return () => clearInterval(watch)
}
