import type { World } from '../world/world.ts'
import type { Params } from './params.ts'

/** One call of a method. `signal` tells that the caller has gone away. */
export type Call = { world: World; params: Params; signal: AbortSignal | undefined }
