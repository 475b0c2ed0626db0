import { limits } from '../limits.ts'
import { readAllowedUpdates, type Update } from '../updates/update.ts'
import { conflict } from './api-error.ts'
import type { Call } from './call.ts'

export async function getUpdates({ world, params, signal }: Call): Promise<Update[]> {
  if (world.webhook.settings()) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  const allowed = readAllowedUpdates(params.json('allowed_updates'))
  if (allowed) world.updates.allow(allowed)
  const limit = params.integer('limit') ?? limits.pollUpdates
  const timeout = params.integer('timeout') ?? 0
  return world.poller.poll({
    offset: params.integer('offset') ?? 0,
    limit: limit < 1 || limit > limits.pollUpdates ? limits.pollUpdates : limit,
    timeoutMs: Math.min(Math.max(timeout, 0), limits.pollSeconds) * 1000,
    signal,
  })
}
