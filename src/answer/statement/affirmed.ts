import type { Person } from '../../model/ledger.ts'
import type { Statement } from '../../model/statement.ts'
import type { Telling } from '../../model/told.ts'
import { fold } from '../../text/normalise.ts'
import type { Finding } from '../finding.ts'
import { joinedAsk } from '../question/joined-ask.ts'
import { articlesNamed } from '../question/named-article.ts'
import { takeOut } from '../question/phrases.ts'

const asksBoth = /有没有|是不是|没有?[?？\s]*$/gu
const denied = /[没不未无非]/u

/** That it is so, where a sentence plainly states what is asked: an office held, a part taken. Nothing denies by silence. */
export function affirmedStatement(finding: Finding): Statement | null {
  const { asked, library } = finding
  // 没有陪同吗: to affirm what is denied would say the opposite.
  if (denied.test(fold(asked.text).replace(asksBoth, ''))) return null
  const [name, other, another] = asked.names.people
  const persons = name === undefined ? [] : (library.names.people.get(fold(name)) ?? [])
  const [person] = persons
  if (name === undefined || person === undefined || persons.length > 1 || another !== undefined) return null
  const quotes = other === undefined ? holds(person, finding) : null
  const told = quotes ?? tookPart(person, other ?? null, finding)
  return told.length === 0 ? null : { kind: 'affirmed', quotes: told.slice(0, 1) }
}

/** 某某是县长吗: the sentences that give the person the office, and nothing else is asked; null when none is named. */
function holds({ name, terms }: Person, { asked, library }: Finding): readonly Telling[] | null {
  const { rest, keys } = takeOut(
    fold(asked.text).replace(fold(name), ' '),
    Array.from(library.names.offices, (office) => [office, null] as const),
  )
  const [office] = keys
  if (office === undefined || keys.length > 1) return null
  const { lexicon, segmenter } = library
  const more = segmenter
    .cut(rest)
    .some(
      (word) => /\p{L}/u.test(word) && !lexicon.functionWords.has(word) && !lexicon.officeBodies.has(word),
    )
  const held = terms.filter(({ role, group }) => !group && fold(role) === office)
  return more
    ? []
    : held.flatMap(({ role, citations }) => citations.map((citation) => ({ citation, words: [name, role] })))
}

/** 甲陪同乙了吗, 甲参加会议了吗: the sentence of the best article that says so; all words of the question stand in it. */
function tookPart(
  person: Person,
  other: string | null,
  { asked, query, matches, library }: Finding,
): readonly Telling[] {
  const ask = joinedAsk(articlesNamed(fold(asked.text), library).rest, asked.names.people, library)
  if (ask === null) return []
  const words = query.words.filter((word) => !ask.saysNothing(word) && word !== fold(person.name))
  return matches.flatMap(({ document }) => {
    const article = library.corpus.articles[document]
    const text = library.corpus.index.text(document)
    const appeared = person.appearances.find((each) => each.article === article?.id && each.part === ask.part)
    const guest =
      other === null ||
      library.names.people
        .get(other)
        ?.some(({ appearances }) =>
          appearances.some(
            (each) => each.article === article?.id && (each.part === 'led' || each.part === 'visited'),
          ),
        )
    if (appeared === undefined || guest !== true || !words.every((word) => text.includes(word))) return []
    return ask.words.some((word) => fold(appeared.quote).includes(word))
      ? [{ citation: appeared, words: [person.name] }]
      : []
  })
}
