// npm run fuzz: random and mutated bulletins through the reader and the recogniser. Exits with 1 on a throw, on text
// that is lost or made up, and on more than a second for a megabyte.
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { outcomeOf } from './faults.ts'
import { inputs } from './inputs.ts'
import { largeInputs } from './large-inputs.ts'

const LONGEST = 1000
const MEGABYTE = 1_000_000

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    small: { type: 'boolean' },
    verbose: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

if (values.help) console.log('npm run fuzz -- [--runs 20000] [--seed NUMBER] [--small] [--verbose]')
else {
  const [runs, seed] = [Number(values.runs), Number(values.seed)]
  const small = await smallInputs(runs, seed)
  for (const fault of small) console.error(fault)
  const large = values.small ? [] : await megabytes()
  for (const fault of large) console.error(fault)
  const faults = [...small, ...large]
  console.log(faults.length === 0 ? 'no fault' : `${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

async function smallInputs(runs: number, seed: number): Promise<string[]> {
  const began = performance.now()
  let [count, bytes, slowest] = [0, 0, 0]
  const property = fc.asyncProperty(inputs, async (input) => {
    const { fault, reading, mentions } = await outcomeOf(input)
    count += 1
    bytes += input.bytes.length
    slowest = Math.max(slowest, reading + mentions)
    if (fault !== null) throw new Error(fault)
    if (reading + mentions > LONGEST) throw new Error(`took ${Math.round(reading + mentions)} ms`)
  })
  const result = await fc.check(property, { numRuns: runs, seed })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `${count} inputs, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s, seed ${seed}; slowest ${slowest.toFixed(0)} ms`,
  )
  if (!result.failed) return []
  const [input] = result.counterexample ?? []
  const at = `seed ${result.seed}, path ${result.counterexamplePath}`
  const file = input === undefined ? '' : `${input.source} ${JSON.stringify(input.text ?? [...input.bytes])}`
  return [`${at}\n${file}\n${result.errorInstance}`]
}

/** Each of a megabyte of text; the better of two times counts, so that a busy machine does not. */
async function megabytes(): Promise<string[]> {
  const faults: string[] = []
  const slowest = { reading: 0, mentions: 0 }
  let count = 0
  for (const { name, make } of largeInputs()) {
    // What already takes long for a twentieth would keep the whole run waiting.
    const part = await outcomeOf(make(MEGABYTE / 20))
    if (part.reading + part.mentions > LONGEST / 5) {
      faults.push(`${name}: a twentieth took ${Math.round(part.reading)} + ${Math.round(part.mentions)} ms`)
      continue
    }
    const input = make(MEGABYTE)
    const first = await outcomeOf(input)
    const again = Math.max(first.reading, first.mentions) > LONGEST / 2 ? await outcomeOf(input) : first
    const reading = Math.min(first.reading, again.reading)
    const mentions = Math.min(first.mentions, again.mentions)
    if (values.verbose) console.log(`${name}: ${Math.round(reading)} + ${Math.round(mentions)} ms`)
    slowest.reading = Math.max(slowest.reading, reading)
    slowest.mentions = Math.max(slowest.mentions, mentions)
    count += 1
    if (first.fault !== null) faults.push(`${name}: ${first.fault}`)
    if (reading > LONGEST) faults.push(`${name}: reading took ${Math.round(reading)} ms/MB`)
    if (mentions > LONGEST) faults.push(`${name}: mentions took ${Math.round(mentions)} ms/MB`)
  }
  console.log(
    `${count} inputs of 1 MB; slowest ${Math.round(slowest.reading)} ms/MB to read, ${Math.round(slowest.mentions)} ms/MB for mentions`,
  )
  return faults
}
