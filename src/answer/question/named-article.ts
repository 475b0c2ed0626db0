import { headline } from '../../model/article.ts'
import { isHan, termTexts } from '../../search/terms.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'

/** A shorter title may as well be that of a book or a law of which articles tell. */
const inTitleMarks = /《([^》]{6,200})》/u

/** The articles whose headline or title stands in 《》 in a folded text, and the text without it. */
export function articlesNamed(
  folded: string,
  { corpus }: Pick<Library, 'corpus'>,
): { readonly ids: readonly string[]; readonly rest: string } {
  const [whole, title] = folded.match(inTitleMarks) ?? []
  if (whole === undefined || title === undefined) return { ids: [], rest: folded }
  const wanted = bare(title)
  // Without pairs of characters: one of the two may have a space where the other has none.
  const terms = termTexts(title).filter((term) => !isHan(term) || Array.from(term).length === 1)
  const ids = Array.from(corpus.index.holding(terms)).flatMap((document) => {
    const article = corpus.articles[document]
    const isNamed = article && (bare(headline(article)) === wanted || bare(article.title) === wanted)
    return isNamed ? [article.id] : []
  })
  return ids.length === 0 ? { ids, rest: folded } : { ids, rest: folded.replace(whole, ' ') }
}

function bare(text: string): string {
  return fold(text).replace(/\s+/gu, '')
}
