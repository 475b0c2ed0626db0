import { createApi } from './bot/api.ts'
import { getMe, untilDone } from './bot/connect.ts'
import { createBot } from './bot/create-bot.ts'
import { createInbox, type Inbox } from './bot/inbox.ts'
import { setMenus } from './bot/menus.ts'
import { allowedUpdates, poll } from './bot/poll.ts'
import { sendOnce } from './bot/reply.ts'
import { rememberTurnMs } from './bot/turns.ts'
import type { Config } from './config.ts'
import { lexiconFolder, readLexicon } from './corpus/lexicon-files.ts'
import { type LiveLibrary, openLiveLibrary } from './corpus/live-library.ts'
import { stateFolderOf } from './corpus/state-folder.ts'
import { type Clock, systemClock } from './delivery/clock.ts'
import { createPace } from './delivery/pace.ts'
import { runDelivery } from './delivery/run-delivery.ts'
import type { Log } from './log.ts'
import { createPictures } from './picture/pictures.ts'
import { createPlayground } from './playground/create-playground.ts'
import { openStore } from './store/open-store.ts'
import { createWeb } from './web/create-web.ts'
import { listen } from './web/listen.ts'

/** The whole program, running. */
export interface App {
  /** Address of the HTTP side: the playground's page when there is no token. */
  readonly url: string
  /** Takes no more updates, finishes those begun, and lets go of everything. */
  stop(): Promise<void>
}

/** Handled updates come again for 24 h at most; questions keep their buttons for a month. */
const rememberUpdatesMs = 3 * 86_400_000
const rememberQuestionsMs = 30 * 86_400_000
const rememberDeliveriesMs = 30 * 86_400_000
const forgetEveryMs = 3_600_000
/** A poll is held for 30 s; without an answer for three of them, updates do not flow. */
const quietMs = 90_000

/** Builds everything and starts it in order; `stop` ends it in reverse. Throws `TokenRefused` for a wrong token. */
export async function startApp(config: Config, log: Log, clock: Clock = systemClock): Promise<App> {
  const stopping = new AbortController()
  const stop = stopping.signal
  // The playground's chats end with the process, so what the bot remembers of them does, too.
  const playground = config.botToken === null ? createPlayground() : null
  const store = await openStore(playground ? ':memory:' : config.database)

  let lastAnswer = 0
  let live: LiveLibrary | undefined
  let inbox: Inbox | undefined
  const checks = {
    library: () => live !== undefined,
    database: () => store.ping().then(() => true),
    updates: () => Date.now() - lastAnswer < quietMs,
  }
  const receiver = Promise.withResolvers<(update: object) => Promise<boolean>>()
  const webhook = config.webhook && {
    secret: config.webhook.secret,
    receive: async (update: object) => (await receiver.promise)(update),
  }
  const web = createWeb({ checks, webhook })
  const ownPaths = new Set(web.routes.map(({ path }) => path))
  const server = await listen((request, env) => {
    const own = playground === null || ownPaths.has(new URL(request.url).pathname)
    return own ? web.fetch(request) : playground.fetch(request, env)
  }, config)

  const token = config.botToken ?? playground?.token ?? ''
  const apiRoot = playground ? `http://127.0.0.1:${server.port}` : config.telegramApiRoot
  const pace = createPace()
  const api = createApi(token, apiRoot, stop, pace.note)
  const closeAll = async (): Promise<void> => {
    stopping.abort()
    await inbox?.drained()
    playground?.close()
    await server.close()
    await live?.close()
    await store.close()
  }
  try {
    // Years of bulletins take their time when they are first read; health is told meanwhile, and updates wait.
    live = await openLiveLibrary({
      folder: config.bulletinDir,
      lexicon: await readLexicon(lexiconFolder),
      log,
      stateFolder: stateFolderOf(config.database),
    })
    const services = {
      api,
      store,
      log,
      library: live.library,
      pictures: createPictures(),
      zone: config.timezone,
      now: clock.now,
    }
    const me = await getMe(api, log, stop)
    const bot = createBot(token, me, services)
    inbox = createInbox({ store, log, stop, work: bot.handle, giveUp: bot.apologise })
    const { accept, handle, resume } = inbox
    receiver.resolve((update) => handle(update as Parameters<typeof handle>[0]))
    await resume()
    setMenus(api).catch((error: Error) =>
      log.warn({ reason: error.name }, 'the menu of commands was not set'),
    )

    const forget = (): void => {
      const limits = {
        updates: ago(rememberUpdatesMs),
        questions: ago(rememberQuestionsMs),
        turns: ago(rememberTurnMs),
      }
      const forgotten = [
        store.forgetBefore(limits),
        store.outbox.forgetBefore(Date.now() - rememberDeliveriesMs),
      ]
      Promise.all(forgotten).catch((error: Error) => log.error({ reason: error.name }, 'store failed'))
    }
    forget()
    const forgetting = setInterval(forget, forgetEveryMs)
    const onAnswer = (): void => {
      lastAnswer = Date.now()
    }
    let polling = Promise.resolve()
    if (config.webhook) {
      const { url, secret } = config.webhook
      const registration = { url, secret_token: secret, allowed_updates: allowedUpdates }
      await untilDone(api, 'setWebhook', registration, log, stop)
      lastAnswer = Number.POSITIVE_INFINITY
    } else polling = poll({ api, log, accept: accept, stop, onAnswer })
    const delivered = await runDelivery({
      store,
      library: live.library,
      zone: config.timezone,
      clock,
      pace,
      log,
      stop,
      send: (place, message) => sendOnce(api, place, message),
    })
    log.info({ bot: me.username, webhook: config.webhook !== null }, 'the bot is ready')

    return {
      url: server.url,
      async stop() {
        clearInterval(forgetting)
        stopping.abort()
        await polling
        await delivered()
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

function ago(ms: number): Date {
  return new Date(Date.now() - ms)
}
