// npm run label: asks the labelled questions, prints what is reached and each reply that falls short; with --write the
// figures and lists that `npm test` holds the bot to become those of now. With words, only questions that hold them.
import { parseArgs } from 'node:util'
import { askLabelled } from './ask-labelled.ts'
import { reachedFile, tallyOf, writeReached } from './tally.ts'

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean' }, all: { type: 'boolean' } },
  allowPositionals: true,
})
const judged = await askLabelled()
for (const { question, reply, right, claimsWrongly } of judged) {
  const name = `${question.id} ${question.style}`
  if (positionals.length > 0 ? !positionals.some((word) => name.includes(word)) : right) continue
  const verdict = right ? 'right' : claimsWrongly ? 'CLAIMS WRONGLY' : 'falls short'
  console.log(`\n── ${name} · ${verdict}\n${JSON.stringify(question)}`)
  const { kind, answer, citations, unknown, searchedInstead } = reply.json
  console.log(JSON.stringify({ kind, answer, first: citations[0]?.article, unknown, searchedInstead }))
  if (values.all) console.log(reply.message)
}
const tally = tallyOf(judged)
console.log(tally.figures)
console.log(`wrong direct answers: ${tally.claimWrongly.length}`)
if (values.write) {
  writeReached(tally)
  console.log(`written to ${reachedFile}`)
}
