import type { Sought } from '../model/question.ts'
import { fold } from '../text/normalise.ts'
import { stands } from './corpus.ts'
import { fromEnglish } from './english.ts'
import { joinsBefore } from './name-like.ts'
import { respell } from './respell.ts'
import { fromPinyin } from './romanised.ts'
import { isHan, textRuns } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'
import { gather, isSpoken, type Words } from './words.ts'

/** In Chinese characters and Latin letters; who writes more has made no slip that matters. */
const longestReworded = 120

/**
 * A question with what the corpus does not hold put into words that it does hold: a synonym, the right spelling of
 * what sounds the same, the Chinese for English or pinyin. Null when nothing of it needs or finds other words.
 */
export function reword(
  { text, stretches }: Pick<Sought, 'text' | 'stretches'>,
  vocabulary: Vocabulary,
): Words | null {
  const runs = stretches.flatMap(textRuns)
  if (runs.join('').length > longestReworded) return null
  const strange = runs.filter((run) => !stands(vocabulary.corpus, run))
  const latin = strange.filter((run) => /^[a-z]+$/.test(run))
  const spoken = latin.length === 0 ? [] : latinOf(text, vocabulary)
  const translation =
    latin.length === 0
      ? []
      : (translate(spoken, vocabulary) ?? fromPinyin(spoken, 'initials too', vocabulary))
  const others = runs.filter((run) => !latin.includes(run))
  const reworded = others.map((run) =>
    strange.includes(run) ? respell(synonymsIn(run, vocabulary), vocabulary) : run,
  )
  const found = [...reworded, ...translation].join(' ')
  return found === runs.join(' ')
    ? null
    : gather(
        vocabulary.segmenter.cut(found),
        (word) => !isSpoken(word),
        (before, character) => joinsBefore(before, character, vocabulary),
      )
}

/** English, in which names may stand in pinyin; null when nothing of it is in the glossary. */
function translate(words: readonly string[], vocabulary: Vocabulary): string[] | null {
  const chinese = fromEnglish(words, vocabulary)
  const rest = chinese?.filter((word) => !isHan(word)) ?? []
  return chinese === null ? null : [...chinese.filter(isHan), ...fromPinyin(rest, 'syllables', vocabulary)]
}

/** All its words in Latin letters that stand nowhere; function words, too: he and can are pinyin as well as English. */
function latinOf(text: string, { corpus }: Vocabulary): string[] {
  return textRuns(fold(text)).filter((run) => !isHan(run) && !stands(corpus, run))
}

/** Each word that does not stand in the corpus, as the first of its synonyms that does. */
function synonymsIn(run: string, { corpus, lexicon, segmenter }: Vocabulary): string {
  return segmenter
    .cut(run)
    .map((word) => {
      if (stands(corpus, word)) return word
      const alike = [
        ...(lexicon.everydayWords.get(word) ?? []),
        ...lexicon.synonyms.filter((synonyms) => synonyms.includes(word)).flat(),
      ]
      return alike.find((synonym) => stands(corpus, synonym)) ?? word
    })
    .join('')
}
