import type { Asked } from '../../model/question.ts'
import { dateMentions } from '../../text/dates.ts'
import { fold } from '../../text/normalise.ts'
import type { Library } from '../library.ts'
import { understand } from '../understand.ts'
import { phase, phaseAlone } from './phases.ts'
import { takeOut } from './phrases.ts'
import { said } from './said.ts'

/** The question before, asked of what the words name instead of what it named; null when there is nothing like it. */
export function swapped(words: string, before: Asked, library: Library): string | null {
  const asked = fold(before.text)
  const name = fold(words).replace(/的$/u, '')
  const old = counterpart(name, asked, before, library)
  if (old === null) return null
  return phaseAlone.test(name) && !phase.test(old)
    ? asked.replace(old, `${old}${name}`)
    : asked.replace(old, name)
}

/** What in the question before is of the kind of the new name: a phase, an office, a day, a stage, a place, a person; else its thing. */
function counterpart(name: string, asked: string, before: Asked, library: Library): string | null {
  const { lexicon, names, segmenter } = library
  const [thing = null] = said(asked, null, library).stretches.toSorted((a, b) => b.length - a.length)
  if (phaseAlone.test(name)) return asked.match(phase)?.[0] ?? thing
  const isOffice = (word: string): boolean => names.offices.has(word) || lexicon.offices.has(word)
  if (isOffice(name)) {
    const offices = [...names.offices, ...lexicon.offices].map((office) => [office, office] as const)
    const [office] = takeOut(asked, offices).keys
    if (office !== undefined) return office
  }
  if (dateMentions(name).length > 0) return dateMentions(asked)[0]?.text ?? null
  if (lexicon.stageWords.has(name)) {
    const [stage] = takeOut(
      asked,
      [...lexicon.stageWords].map(([word]) => [word, null] as const),
    ).keys
    if (stage !== undefined) return stage
  }
  const question = understand(name, library)
  const people = 'names' in question ? question.names.people : []
  const [person] = before.names.people
  if (people.length > 0 && person !== undefined) return person
  const ending = [...lexicon.placeEndings].find((each) => name.endsWith(each))
  const place = ending === undefined ? undefined : placeLike(ending, asked, before, segmenter.cut(asked))
  return place ?? thing
}

/** A place of the question with the same ending: 临山县 takes the place of 临水县. */
function placeLike(ending: string, asked: string, before: Asked, cut: readonly string[]): string | undefined {
  const known = before.names.places.find((place) => place.endsWith(ending) && asked.includes(place))
  return known ?? cut.find((word) => word.length > ending.length && word.endsWith(ending))
}
