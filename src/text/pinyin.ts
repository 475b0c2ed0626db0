import { pinyin } from 'pinyin-pro'

/**
 * Every way to read one Chinese character, without tones, ü as v: 长 gives chang and zhang, 解 also its reading
 * as a surname, xie. Empty for anything else.
 */
export function readings(char: string): string[] {
  if (!/^\p{Script=Han}$/u.test(char)) return []
  const common = pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true })
  const surname = pinyin(char, {
    toneType: 'none',
    type: 'array',
    mode: 'surname',
    v: true,
    nonZh: 'removed',
  })
  return [...new Set([...common, ...surname])].filter((syllable) => /^[a-z]+$/.test(syllable))
}

/** How a word is said, with its tones: 检察 and 检查 are both `jiǎn chá`, 市长 and 市场 are not alike. */
export function saidAs(word: string): string {
  return pinyin(word)
}
