const company = /公司|集团|合作社/u
const companyName = /(?:公司|集团|合作社)$/u
/** The province, city or county that a company's name begins with. */
const placed = /^\p{Script=Han}{0,3}?[省市县区旗](?=.{4})/u

/** True for the name of a company (`恒晖环保科技有限公司`). */
export function isCompany(name: string): boolean {
  return companyName.test(name)
}

/**
 * The two characters that a company goes by (恒晖), from its name or from a post in it; null where none is named.
 * `placeHeads` are the beginnings of places, which many companies share (山西).
 */
export function brandOf(text: string, placeHeads: ReadonlySet<string>): string | null {
  const at = text.search(company)
  if (at < 2) return null
  let name = text.slice(0, at).replace(placed, '')
  while (name.length >= 4 && placeHeads.has(name.slice(0, 2)))
    name = name.slice(2).replace(/^[省市县区旗]/u, '')
  return name.length < 2 || placeHeads.has(name.slice(0, 2)) ? null : name.slice(0, 2)
}
