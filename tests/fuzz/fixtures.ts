import { readdirSync, readFileSync } from 'node:fs'

/** A file of ours that inputs are made of. */
export interface Fixture {
  readonly name: string
  readonly text: string
}

/** The text fixtures of the reader. */
export const fixtures: readonly Fixture[] = ['bulletins', 'quirks'].flatMap((folder) =>
  textsOf(new URL(`../fixtures/${folder}/`, import.meta.url)),
)

function textsOf(folder: URL): Fixture[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}
