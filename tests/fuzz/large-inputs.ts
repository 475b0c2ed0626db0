import { fixtures } from './fixtures.ts'
import type { Input } from './inputs.ts'
import { pieces } from './pieces.ts'

const BYTES = 1_000_000

/** Inputs of a megabyte: every fixture and every piece over and over, with line breaks and without. */
export function* largeInputs(): Generator<{ name: string; input: Input }> {
  for (const { name, text } of fixtures) {
    yield repeated(name, text, name)
    yield repeated(name, `${text}\n\n\n`, name)
  }
  for (const piece of pieces) {
    if (piece.trim() === '') continue
    yield repeated(JSON.stringify(piece), piece, 'bulletin.txt')
    yield repeated(JSON.stringify(`${piece}\n`), `${piece}\n`, 'bulletin.txt')
  }
  yield repeated('headline and dateline', '石桥镇桃园开园\n本报讯 4月2日,桃园开园。\n', 'bulletin.txt')
  yield repeated(
    'heads and continuations',
    '通车了\n本报讯 路通(下转第2版)\n(上接第1版)了。\n',
    'bulletin.txt',
  )
  yield repeated('brackets', '(('.repeat(40).concat('))'.repeat(40)), 'bulletin.txt')
  yield repeated('marks', '[**a](_', 'bulletin.md')
}

function repeated(name: string, text: string, source: string): { name: string; input: Input } {
  const unit = new TextEncoder().encode(text)
  const whole = text.repeat(Math.max(1, Math.floor(BYTES / unit.length)))
  return { name, input: { source, text: null, bytes: new TextEncoder().encode(whole) } }
}
