export type BotCommand = { command: string; description: string }

/** Whose menu it is (https://core.telegram.org/bots/api#botcommandscope), with `chat` and `user` ids where it has them. */
export type CommandScope =
  | { type: 'default' | 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators' }
  | { type: 'chat' | 'chat_administrators'; chat: number }
  | { type: 'chat_member'; chat: number; user: number }

/** The person who looks at the menu, and where. */
export type Viewer = {
  chat: number
  isPrivate: boolean
  user: number
  isAdministrator: boolean
  language: string
}

/** The bot's command lists by scope and two-letter language. */
export function createCommandMenus() {
  const lists = new Map<string, BotCommand[]>()
  const key = (scope: CommandScope, language: string) => JSON.stringify([scope, language])

  return {
    set: (scope: CommandScope, language: string, commands: BotCommand[]) => {
      lists.set(key(scope, language), commands)
    },
    get: (scope: CommandScope, language: string) => lists.get(key(scope, language)) ?? [],
    delete: (scope: CommandScope, language: string) => {
      lists.delete(key(scope, language))
    },
    /** The menu that person sees, by Telegram's order: the narrowest scope first, in it the person's language first. */
    resolve(viewer: Viewer): BotCommand[] {
      for (const scope of scopesFor(viewer)) {
        for (const language of [viewer.language.slice(0, 2), '']) {
          const list = lists.get(key(scope, language))
          if (list) return list
        }
      }
      return []
    },
  }
}

function scopesFor({ chat, isPrivate, user, isAdministrator }: Viewer): CommandScope[] {
  if (isPrivate) return [{ type: 'chat', chat }, { type: 'all_private_chats' }, { type: 'default' }]
  return [
    { type: 'chat_member', chat, user },
    ...(isAdministrator ? [{ type: 'chat_administrators', chat } as const] : []),
    { type: 'chat', chat },
    ...(isAdministrator ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}
