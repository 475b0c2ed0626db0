const wide = /[^\0-\u024f]/

/** About how wide text is, in pixels: a Chinese character is as wide as it is high, a Latin one 0.6 of it. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += wide.test(char) ? 1 : 0.6
  return ems * size
}

/** Items in lines of at most `width` pixels, parted by `gap`. An item wider than a line has one to itself. */
export function linesOf(
  items: readonly string[],
  { width, size, gap }: { width: number; size: number; gap: string },
): string[] {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    const longer = line === '' ? item : line + gap + item
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = item
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Text cut to a width, with … where it was cut. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = ''
  for (const char of text) {
    if (textWidth(`${kept}${char}…`, size) > width) break
    kept += char
  }
  return `${kept}…`
}
