import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** When each article was first seen, in batches counted from 0. */
export interface Arrivals {
  /** Number of the newest batch; null before the first start has noted what was there. */
  newest(): Promise<number | null>
  /** Number of the newest batch that came before an instant; -1 when none did. */
  newestBefore(instant: number): Promise<number>
  /** Ids of every article ever seen. */
  known(): Promise<Set<string>>
  /** Keeps one more batch and gives its number. Throws when another process keeps one at the same time; nothing is kept then. */
  keep(articles: readonly { readonly id: string; readonly news: boolean }[], now: number): Promise<number>
  /** Ids of the news in batches after one, up to another. */
  between(after: number, upTo: number): Promise<string[]>
}

/** Rows inserted at once: databases take some ten thousand parameters in one statement. */
const rowsAtOnce = 1000

export function arrivalsOver(db: Kysely<Tables>): Arrivals {
  const newest = async (from: Kysely<Tables>): Promise<number | null> => {
    const row = await from
      .selectFrom('batches')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.number ?? null
  }
  return {
    newest: () => newest(db),
    async newestBefore(instant) {
      const row = await db
        .selectFrom('batches')
        .select('number')
        .where('seen_at', '<', instant)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.number ?? -1
    },
    async known() {
      const rows = await db.selectFrom('arrivals').select('article').execute()
      return new Set(rows.map(({ article }) => article))
    },
    keep(articles, now) {
      return db.transaction().execute(async (within) => {
        const number = ((await newest(within)) ?? -1) + 1
        await within.insertInto('batches').values({ number, seen_at: now }).execute()
        const rows = articles.map(({ id, news }) => ({ article: id, batch: number, news: news ? 1 : 0 }))
        for (let at = 0; at < rows.length; at += rowsAtOnce)
          await within
            .insertInto('arrivals')
            .values(rows.slice(at, at + rowsAtOnce))
            .execute()
        return number
      })
    },
    async between(after, upTo) {
      const rows = await db
        .selectFrom('arrivals')
        .select('article')
        .where('batch', '>', after)
        .where('batch', '<=', upTo)
        .where('news', '=', 1)
        .execute()
      return rows.map(({ article }) => article)
    },
  }
}
