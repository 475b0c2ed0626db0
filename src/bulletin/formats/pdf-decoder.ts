/** Takes the next bytes of a stream; false when it wants no more, since the stream came to its end or is damaged. */
export type Sink = (chunk: Uint8Array) => boolean

/** Hands on to the next sink what the bytes that it takes decode to. It keeps none of them. */
export type Decoder = (next: Sink) => Sink

/** Thrown through a decoder by a sink that has seen too much. */
export class TooFar extends Error {}
