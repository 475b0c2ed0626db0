import { type ChatRecord, isMember } from '../world/chats.ts'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { botSees } from './privacy.ts'

/** Makes the update for a person's message, new or edited, where the bot is in the chat and may see it. */
export function offerMessage(world: World, chat: ChatRecord, message: Message): void {
  if (!isMember(chat, world.bot.id) || !botSees(message, chat, world.bot)) return
  const isPost = chat.type === 'channel'
  const isEdit = message.edit_date !== undefined
  const kind = isPost
    ? isEdit
      ? 'edited_channel_post'
      : 'channel_post'
    : isEdit
      ? 'edited_message'
      : 'message'
  world.updates.push(kind, message, chat.id)
}
