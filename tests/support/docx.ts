import { strToU8, zipSync } from 'fflate'

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of a Word file beside its text, by what they are: `footnotes`, `header1`, `footer1`, `numbering`, … */
export type DocxParts = Readonly<Record<string, string>>

/** A Word file with that XML as its body; other parts stand in their root elements, without their declarations. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const document = `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`
  const relations = Object.keys(parts)
    .map((name, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${kindOf(name)}" Target="${name}.xml"/>`)
    .join('')
  const root = `<Relationship Id="r0" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`
  const others = Object.entries(parts).map(([name, xml]) => [
    `word/${name}.xml`,
    strToU8(xml.replace(/^<[\w:]+/, (opening) => `${opening} ${SPACES}`)),
  ])
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(`<Relationships xmlns="${RELATIONS}">${root}</Relationships>`),
      'word/document.xml': strToU8(document),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`,
      ),
      ...Object.fromEntries(others),
    },
    { level: 1 },
  )
}

/** A paragraph; `properties` is XML of its own, such as its style. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** Text as XML and HTML have it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

function kindOf(name: string): string {
  return name.replace(/\d+$/, '')
}
