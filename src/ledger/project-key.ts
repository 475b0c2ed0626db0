import { fold } from '../text/normalise.ts'

const signs = /[\s"'“”‘’「」『』《》〈〉()（）,，.、·]/gu
/** Words that a name may have or lack. */
const endings = /(?:建设)?(?:项目|工程)(?:建设)?$/u
const counted = /^\d+(?:个|所|条|座|栋|处|家|项)/u

/**
 * What makes a project's name its own: folded, without signs, 的, a count before it, 项目 or 工程 behind it, and the
 * name of the bulletin's own county before it. Equal keys name the same project.
 */
export function projectKey(name: string, home: string | null): string {
  const plain = fold(name).replace(signs, '').replaceAll('的', '').replace(counted, '')
  const own =
    home !== null && plain.startsWith(home) && plain.length > home.length + 2
      ? plain.slice(home.length)
      : plain
  const bare = own.replace(endings, '')
  return bare.length >= 2 ? bare : own
}
