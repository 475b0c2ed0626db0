/** The text of a Markdown line without its marks, and whether it was an item of an unnumbered list. */
export function withoutMarks(line: string): { text: string; item: boolean } {
  const unquoted = line.replace(/^(?:>\s?){1,8}/, '')
  const listed = unquoted.replace(/^[-*+]\s+(?=\S)/, '')
  const text = listed
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#{1,6}$/, '')
    .replace(/!?\[([^[\]]{0,400})\]\([^()\s]{0,400}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,400})>/g, '$1')
    .replace(/<br\s{0,4}\/?>/gi, '')
    .replace(/(\*{1,3}|~~|`{1,2})(?=\S)([^*~`]{1,400})(?<=\S)\1/g, '$2')
    .replace(/(?<![A-Za-z0-9_])(_{1,2})(?=\S)([^_]{1,400})(?<=\S)\1(?![A-Za-z0-9_])/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>|~])/g, '$1')
    .trim()
  return { text, item: listed !== unquoted }
}
