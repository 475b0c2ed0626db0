import { limits } from '../limits.ts'
import { readAllowedUpdates } from '../updates/update.ts'
import { badRequest } from './api-error.ts'
import type { Call } from './call.ts'

/** Sets the webhook, or removes it when `url` is empty. `http://` is welcome here: the bot is on the same machine. */
export function setWebhook({ world, params }: Call): true {
  const url = params.text('url')
  const secret = params.text('secret_token')
  const allowed = readAllowedUpdates(params.json('allowed_updates'))
  if (url !== '' && !/^https?:\/\/[^\s/]+/i.test(url)) throw badRequest('bad webhook: invalid URL')
  if (secret !== '' && !/^[A-Za-z0-9_-]+$/.test(secret))
    throw badRequest('secret token contains unallowed characters')
  if (secret.length > limits.secretTokenLength) throw badRequest('secret token is too long')

  world.poller.interrupt('setWebhook request')
  if (params.flag('drop_pending_updates')) world.updates.clear()
  if (allowed) world.updates.allow(allowed)
  const connections = Math.min(
    Math.max(params.integer('max_connections') ?? 40, 1),
    limits.webhookConnections,
  )
  world.webhook.set(url === '' ? undefined : { url, secret, connections, ip: params.text('ip_address') })
  return true
}

export function deleteWebhook({ world, params }: Call): true {
  if (params.flag('drop_pending_updates')) world.updates.clear()
  world.webhook.set(undefined)
  return true
}

export function getWebhookInfo({ world }: Call) {
  const settings = world.webhook.settings()
  const error = world.webhook.lastError()
  return {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.pending().length,
    ...(settings ? { max_connections: settings.connections, allowed_updates: world.updates.allowed() } : {}),
    ...(error ? { last_error_date: error.at, last_error_message: error.message } : {}),
  }
}
