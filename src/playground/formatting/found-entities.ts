import { type EntityType, type MessageEntity, overlap } from './entity.ts'

// What Telegram itself finds in a text. A letter of any script, Han included, is a word character: `见/help` is no command.
const PATTERNS: readonly (readonly [EntityType, RegExp])[] = [
  [
    'url',
    /(?<![\p{L}\p{N}_@.])(?:https?:\/\/[^\s<>"'，。；：！？、（）《》“”]+|(?:[a-z0-9-]+\.)+(?:com|org|net|cn|me|io|dev|gov|edu|info)(?![\p{L}\p{N}_-])(?:\/[^\s<>"'，。；：！？、（）《》“”]*)?)/giu,
  ],
  ['email', /(?<![\p{L}\p{N}_.+-])[a-z0-9._+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>@])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/giu],
  ['mention', /(?<![\p{L}\p{N}_@/])@[a-z0-9_]{3,32}(?![\p{L}\p{N}_@])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_#&])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}(?![\p{L}\p{N}_#])/gu],
]

const TRAILING = /[.,;:!?)\]}]+$/

/** Links, commands, mentions, hashtags and addresses in a text; where two overlap, the earlier kind of the list wins. */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = []
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? match[0].replace(TRAILING, '') : match[0]
      const entity: MessageEntity = { type, offset: match.index, length: value.length }
      if (!found.some((other) => overlap(other, entity))) found.push(entity)
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset)
}
