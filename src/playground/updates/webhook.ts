export type WebhookSettings = { url: string; secret: string; connections: number; ip: string }

/** The webhook a bot has set, and the last delivery that failed (Unix seconds). */
export function createWebhook() {
  let current: WebhookSettings | undefined
  let lastError: { at: number; message: string } | undefined
  const listeners = new Set<() => void>()

  return {
    settings: () => current,
    set(settings: WebhookSettings | undefined): void {
      current = settings
      lastError = undefined
      for (const listener of [...listeners]) listener()
    },
    failed(at: number, message: string): void {
      lastError = { at, message }
    },
    lastError: () => lastError,
    /** Calls `listener` whenever the webhook is set or deleted. */
    onChange(listener: () => void): void {
      listeners.add(listener)
    },
  }
}
