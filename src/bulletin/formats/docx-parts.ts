import { load } from 'cheerio/slim'

/** Parts of a document that mammoth passes over with all the text in them. */
const PASSED_OVER = /<w:(?:txbxContent|fldSimple|ruby)[\s>]/

/**
 * The XML of a document with the text of its boxes, fields and characters with a reading beside them where mammoth
 * finds it. A box has two descriptions, of which the older one may be missing: the newer one is kept.
 */
export function withAllText(xml: string): string {
  if (!PASSED_OVER.test(xml)) return xml
  const $ = load(xml, { xml: true })
  $('mc\\:AlternateContent').each((_, element) => {
    const newer = $(element).children('mc\\:Choice').first()
    if (newer.find('w\\:txbxContent').length > 0) $(element).replaceWith(newer.contents())
  })
  $('w\\:drawing').each((_, element) => {
    const boxes = $(element).find('w\\:txbxContent')
    if (boxes.length > 0) $(element).replaceWith($('<w:pict></w:pict>').append(boxes))
  })
  $('w\\:ruby').each((_, element) => {
    $(element).replaceWith($(element).children('w\\:rubyBase').contents())
  })
  $('w\\:fldSimple').each((_, element) => {
    $(element).replaceWith($(element).contents())
  })
  return $.xml()
}

/** The lines of a head or foot that stands on the pages. */
export function linesOfPart(xml: string): string[] {
  const $ = load(xml, { xml: true })
  return $('w\\:p')
    .toArray()
    .map((paragraph) => $(paragraph).find('w\\:t').text().trim())
    .filter((line) => line !== '')
}
