import type { Lexicon } from '../../model/lexicon.ts'

const special = /[.*+?^${}()|[\]\\]/g

/**
 * How a folded sentence looks that says what a term means: 所谓X,就是…; X是指…; X,即…; “X”(甲、乙、丙);
 * X是…的机构. The term begins its clause, and what is said of it is no judgement (X是关键).
 */
export function definingForm(
  term: string,
  { answerWords, organisationEndings }: Pick<Lexicon, 'answerWords' | 'organisationEndings'>,
): RegExp {
  const any = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|')
  const bare = term.replace(special, '\\$&')
  const inMarks = `[“"「『‘']${bare}[”"」』’']`
  // 中城科技 is called 中城科技(北京)有限公司 where it is explained.
  const whole = `(?:(?:\\([^()]{1,10}\\))?\\p{Script=Han}{0,8}(?:${any(organisationEndings)}))?`
  const name = `(?:${bare}${whole}|${inMarks})`
  const [means, judges] = [any(answerWords.means), any(answerWords.judges)]
  const says = '(?:的|一种|一个|一项|一家|一类|一处|一条|一座)'
  return new RegExp(
    [
      `${name},?(?:${means})(?!${judges})`,
      `所谓的?${name},?(?:是|指|${means})(?!${judges})`,
      `${inMarks}\\((?!以下|简称|下称|详见)[^()]{4,}\\)`,
      `${name}\\((?:即|指)[^()]{2,}\\)`,
      `${inMarks}:(?=[^。;!?]{4,})`,
      `(?:^|[。,;:!?\\s])${name},?是(?!${judges})[^,。;!?]{0,60}${says}\\p{Script=Han}{2,20}`,
    ].join('|'),
    'u',
  )
}
