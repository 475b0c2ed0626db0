import { followUp, type Resolved } from '../answer/question/follow-up.ts'
import { resultsPerPage } from '../render/render-answer.ts'
import type { Request, Services } from './services.ts'

/** Who comes back later than this begins anew. */
export const rememberTurnMs = 3_600_000

/** What a text asks after what its author asked before in the same chat. */
export async function resolveInChat(
  text: string,
  request: Request,
  { library, store }: Services,
): Promise<Resolved> {
  const before = await store.turnBefore(request, new Date(Date.now() - rememberTurnMs))
  return followUp(text, before, library(), resultsPerPage)
}
