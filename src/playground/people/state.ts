import { type ChatRecord, chatOf, isAdministrator } from '../world/chats.ts'
import type { World } from '../world/world.ts'
import { findPerson } from './find.ts'

/** All that one person sees; the first person when `userId` is undefined. */
export function stateOf(world: World, userId: number | undefined) {
  const users = world.users.all()
  const me = findPerson(world, userId ?? users[0]?.id ?? 0)
  const chats = world.chats.of(me.id)
  const group = chats.find((chat) => chat.type === 'group' || chat.type === 'supergroup')
  const language = me.language_code ?? ''
  const commands = (chat: ChatRecord | undefined, isPrivate: boolean) =>
    world.commands.resolve({
      chat: chat?.id ?? 0,
      isPrivate,
      user: me.id,
      isAdministrator: chat !== undefined && isAdministrator(chat, me.id),
      language,
    })
  return {
    bot: world.bot,
    me,
    users,
    chats: chats.map((chat) => chatView(world, chat)),
    commands: { private: commands(world.chats.get(me.id), true), group: commands(group, false) },
    description: world.profile.get('description', language) ?? '',
    limits: { rate: world.pace.enabled },
  }
}

/** A chat with its members, topics and messages; `blocked` says that the person has blocked the bot. */
export function chatView(world: World, chat: ChatRecord) {
  const members = [...chat.members].flatMap(([id, status]) => {
    const user = id === world.bot.id ? world.bot : world.users.get(id)
    return user && status !== 'left' && status !== 'kicked' ? [{ ...user, status }] : []
  })
  return {
    ...chatOf(chat),
    title: chat.type === 'private' ? world.bot.first_name : chat.title,
    members,
    blocked: chat.type === 'private' && chat.members.get(world.bot.id) === 'kicked',
    topics: [...chat.topics].map(([thread, name]) => ({ thread, name })),
    messages: chat.log.shown(),
  }
}
