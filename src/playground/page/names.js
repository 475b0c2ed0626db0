/**
 * @typedef {import('./api.js').User} User
 * @typedef {import('./api.js').Chat} Chat
 * @typedef {import('./api.js').Message} Message
 */

/** @param {User | undefined} user */
export const userName = (user) =>
  user === undefined ? '' : [user.first_name, user.last_name].filter(Boolean).join(' ')

/** A private chat bears the name of the other side. @param {Chat} chat @param {User} bot */
export const chatName = (chat, bot) => (chat.type === 'private' ? userName(bot) : (chat.title ?? ''))

/** One line that stands for a message: its text, or what kind it is. @param {Message} message @param {import('./words.js').Words} words */
export function messageLine(message, words) {
  const text = message.text ?? message.caption
  if (message.photo) return text ? `${words.photo} · ${text}` : words.photo
  if (message.document) return message.document.file_name ?? words.document
  if (message.sticker) return `${message.sticker.emoji ?? ''} ${words.sticker}`.trim()
  if (message.location) return words.location
  return text ?? serviceLine(message, words) ?? ''
}

/** What happened in a group, when the message says only that. @param {Message} message @param {import('./words.js').Words} words @returns {string | null} */
export function serviceLine(message, words) {
  const { service } = words
  if (message.new_chat_members) return service.joined(message.new_chat_members.map(userName).join('、'))
  if (message.left_chat_member) return service.left(userName(message.left_chat_member))
  if (message.new_chat_title) return service.renamed(message.new_chat_title)
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return service.migrated
  if (message.group_chat_created || message.supergroup_chat_created) return service.created
  if (message.forum_topic_created) return service.topic(message.forum_topic_created.name)
  if (message.pinned_message) return `${userName(message.from)} ${service.pinned}`
  return null
}
