export type ChatType = 'private' | 'group' | 'supergroup' | 'channel'

/** A chat as Telegram writes it into messages. */
export type Chat = {
  id: number
  type: ChatType
  title?: string
  first_name?: string
  username?: string
  is_forum?: true
}
