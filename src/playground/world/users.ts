export type User = {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

// Above 2^32, as new accounts are: a bot that keeps ids in 32 bits fails here, too.
const FIRST_ID = 7_000_000_001

/** The people of the playground, by id; the bot is not among them. */
export function createUsers() {
  const byId = new Map<number, User>()

  return {
    /** A new person; `language_code` is an IETF tag as clients send it (`zh-hans`, `en`). */
    add(person: { first_name: string; username?: string; language_code?: string }): User {
      const user: User = { id: FIRST_ID + byId.size, is_bot: false, ...person }
      byId.set(user.id, user)
      return user
    },
    get: (id: number) => byId.get(id),
    all: () => [...byId.values()],
  }
}
