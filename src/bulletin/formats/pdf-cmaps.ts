/** Characters of Adobe's collections have numbers below this; those that are made up here stand above. */
const OWN = 31_000
/** Of lead and trail bytes of the two-byte codes of GBK and Big5. */
const [FIRST_LEAD, LAST_LEAD, FIRST_TRAIL, LAST_TRAIL] = [0x81, 0xfe, 0x40, 0xfe]
const ROW = LAST_TRAIL - FIRST_TRAIL + 1
/** ASCII from the space on: proportional in Adobe's collections from number 1, half as wide as a Han character from 814. */
const [SPACE, PRINTABLE, PROPORTIONAL, HALF_WIDE] = [0x20, 95, 1, 814]
/** A Private Use character, which the reader takes for what it is: a glyph of which nothing tells the character. */
const UNKNOWN = 0xe000

const GBK = /^GB(?:pc|K|Kp|K2K)?-(?:EUC-)?[HV]$/
const BIG5 = /^(?:ETen(?:ms)?-B5|B5pc|HKscs-B5)-[HV]$/
const UNICODE = /^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-[HV]$/
const COLLECTION = /^Adobe-(GB1|CNS1|Japan1|Korea1)-UCS2$/

/**
 * The tables by which a PDF may name the characters of a font that it does not hold (`GBK-EUC-H`, `UniGB-UCS2-H`; ISO
 * 32000-1, 9.7.5.2), for pdf.js, which brings none. Adobe's own lead to numbers of glyphs and from there to characters;
 * of these only the characters matter, so that the numbers are our own and no table is needed that the decoders of
 * text do not hold. Null for a table that cannot be made so.
 */
export function characterTable(name: string): string | null {
  const vertical = name.endsWith('V')
  if (UNICODE.test(name)) return table(vertical, codespace('0000', 'ffff'))
  if (GBK.test(name) || BIG5.test(name)) {
    const ascii = /^(?:GBK-EUC|GB-EUC|GBK2K|ETen-B5)/.test(name) ? HALF_WIDE : PROPORTIONAL
    const rows = leads().map(
      (lead) =>
        `<${hex(lead, 2)}${hex(FIRST_TRAIL, 2)}> <${hex(lead, 2)}${hex(LAST_TRAIL, 2)}> ${firstOf(lead)}`,
    )
    return table(
      vertical,
      `${codespace('00', '80')}${codespace('8140', 'fefe')}`,
      `1 begincidrange\n<20> <7e> ${ascii}\nendcidrange\n`,
      `${rows.length} begincidrange\n${rows.join('\n')}\nendcidrange\n`,
    )
  }
  const collection = name.match(COLLECTION)?.[1]
  return collection === undefined ? null : charactersOf(collection)
}

/** From a collection's numbers and those of our own to characters. */
function charactersOf(collection: string): string {
  const decoder = new TextDecoder(collection === 'CNS1' ? 'big5' : 'gb18030')
  const adobes = Array.from({ length: Math.ceil(OWN / 256) }, (_, block) =>
    range(block * 256, Math.min(OWN, (block + 1) * 256) - 1, `<${hex(UNKNOWN, 4)}>`),
  )
  const ascii = [PROPORTIONAL, HALF_WIDE].map((from) =>
    range(from, from + PRINTABLE - 1, `<${hex(SPACE, 4)}>`),
  )
  const own = leads().map((lead) => {
    const characters = Array.from({ length: ROW }, (_, at) => {
      const char = decoder.decode(Uint8Array.of(lead, FIRST_TRAIL + at))
      return `<${hex(char.length === 1 ? char.charCodeAt(0) : 0xfffd, 4)}>`
    })
    return range(firstOf(lead), firstOf(lead) + ROW - 1, `[${characters.join(' ')}]`)
  })
  const ranges = [...adobes, ...ascii, ...own]
  return table(
    false,
    codespace('0000', 'ffff'),
    `${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange\n`,
  )
}

function leads(): number[] {
  return Array.from({ length: LAST_LEAD - FIRST_LEAD + 1 }, (_, at) => FIRST_LEAD + at)
}

function firstOf(lead: number): number {
  return OWN + (lead - FIRST_LEAD) * ROW
}

function table(vertical: boolean, ...parts: readonly string[]): string {
  return `begincmap\n/WMode ${vertical ? 1 : 0} def\n${parts.join('')}endcmap\n`
}

function codespace(from: string, to: string): string {
  return `1 begincodespacerange\n<${from}> <${to}>\nendcodespacerange\n`
}

function range(from: number, to: number, target: string): string {
  return `<${hex(from, 4)}> <${hex(to, 4)}> ${target}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
