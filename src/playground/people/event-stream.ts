import type { EventHub, PlaygroundEvent } from './event-hub.ts'

const KEEP_ALIVE_MS = 15_000

/** The person's events as a text/event-stream that ends when the client goes away or `closing` fires. */
export function eventStream(events: EventHub, userId: number, closing: AbortSignal): Response {
  const encoder = new TextEncoder()
  let release = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const unsubscribe = events.subscribe(userId, (event: PlaygroundEvent) =>
        write(`data: ${JSON.stringify(event)}\n\n`),
      )
      const timer = setInterval(() => write(': still here\n\n'), KEEP_ALIVE_MS)
      const onClose = () => {
        release()
        controller.close()
      }
      release = () => {
        clearInterval(timer)
        unsubscribe()
        closing.removeEventListener('abort', onClose)
      }
      closing.addEventListener('abort', onClose)
      // Tells the client that it is subscribed: what happens from here on will be seen.
      write(': listening\n\n')
    },
    cancel: () => release(),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' } })
}
