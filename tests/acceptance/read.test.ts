import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBulletin } from '../../src/bulletin/read-bulletin.ts'
import { lexiconFolder, readLexicon } from '../../src/corpus/lexicon-files.ts'
import { acceptanceFolder as folder } from './acceptance-folder.ts'

const lexicon = await readLexicon(lexiconFolder)
const truths = readdirSync(join(folder, 'truth')).filter((name) => name.endsWith('.json'))

describe('real bulletins', () => {
  it('are there, with the articles to expect', () => {
    expect(truths.length).toBeGreaterThan(0)
  })

  it.each(truths)('read exactly as printed: %s', async (name) => {
    const truth = JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8'))
    const bytes = readFileSync(join(folder, 'bulletins', truth.source))
    const issue = await readBulletin({ id: basename(name, '.json'), source: truth.source, bytes }, lexicon)
    const read = issue.articles.map(({ place, title, kicker, date, dateInferred, byline, paragraphs }) => {
      return { place, title, kicker, date, dateInferred, byline, paragraphs }
    })
    const expected = truth.articles.map((article: Record<string, unknown>) => ({
      place: article.article,
      title: article.main_headline,
      kicker: article.kicker,
      date: article.date,
      dateInferred: article.date_inferred,
      byline: article.byline,
      paragraphs: article.paragraphs,
    }))
    expect(read).toEqual(expected)
  })
})
