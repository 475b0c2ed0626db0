import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/locale.ts'
import { overviewOf } from '../../src/ledger/overview.ts'
import type { Article } from '../../src/model/article.ts'
import { formatText } from '../../src/playground/formatting/format-text.ts'
import { parseHtml } from '../../src/playground/formatting/html.ts'
import { limits } from '../../src/playground/limits.ts'
import { decodeAttachment } from '../../src/render/attachment.ts'
import { boardCaption, boardOf, maxCaptionLength } from '../../src/render/board.ts'
import type { Message } from '../../src/render/message.ts'
import { renderPersonMatches, renderProjectMatches } from '../../src/render/render-matches.ts'
import { renderPeople } from '../../src/render/render-people.ts'
import { renderPerson } from '../../src/render/render-person.ts'
import { renderProject } from '../../src/render/render-project.ts'
import { renderOverview, renderProjects } from '../../src/render/render-projects.ts'
import { decodeScreen } from '../../src/render/screen.ts'
import { groupRef } from '../../src/text/ref.ts'
import { ledger, long, person, project } from './ledger-values.ts'

const stageWords = new Map([
  ['签约', '签约'],
  ['正在建设', '建设'],
])
const articles = new Map(
  ['a-1', 'a-2', 'b-1', 'b-2', 'c-1', 'c-2', 'c-3', 'c-4'].map((id): [string, Article] => [
    id,
    {
      id,
      issue: `${id}&`.repeat(80),
      place: 1,
      kicker: null,
      title: '<题目>'.repeat(100),
      date: null,
      dateInferred: false,
      byline: [],
      paragraphs: [],
    },
  ]),
)

/** What the strict server would refuse, checked without one: markup, lengths, the number of entities, the buttons. */
function check({ html, buttons }: Message, most: number = limits.textLength): void {
  const { text } = formatText(html, 'HTML', [])
  expect(text.trim()).not.toBe('')
  expect(text.length).toBeLessThanOrEqual(most)
  expect(text.isWellFormed()).toBe(true)
  expect(parseHtml(html).entities.length).toBeLessThanOrEqual(limits.entities)
  expect(buttons.flat().length).toBeLessThanOrEqual(limits.buttons)
  for (const button of buttons.flat()) {
    expect(button.label).not.toBe('')
    if (button.kind !== 'press') continue
    expect(Buffer.byteLength(button.data)).toBeLessThanOrEqual(limits.callbackDataBytes)
    expect(decodeScreen(button.data) ?? decodeAttachment(button.data)).not.toBeNull()
  }
}

describe.each(['zh-CN', 'en'] as const)('whatever the ledger holds, in %s', (locale) => {
  const texts = messages(locale)

  it('every page of a project fits', () => {
    const back = { kind: 'projects', stage: groupRef('建设'), cluster: groupRef(null), page: 99 } as const
    fc.assert(
      fc.property(project, fc.integer({ min: 1, max: 9 }), (given, page) =>
        check(renderProject(given, { kind: 'project', ref: 'abcdefghij', page, back }, articles, texts)),
      ),
    )
  })

  it('every page of a person fits', () => {
    const back = { kind: 'named-people', question: 2 ** 40, page: 99 } as const
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 9 }), (given, page) =>
        check(renderPerson(given, { kind: 'person', ref: 'abcdefghij', page, back }, articles, texts)),
      ),
    )
  })

  it('overview, lists, choices and the caption of the board fit', () => {
    fc.assert(
      fc.property(ledger, long, ({ projects, people, counts }, asked) => {
        const overview = overviewOf(projects, stageWords)
        check(renderOverview(overview, { date: '2024-03-06', counts }, texts))
        for (const { name } of overview.stages) {
          const list = { kind: 'projects', stage: groupRef(name), cluster: null, page: 1 } as const
          const message = renderProjects(overview, list, texts)
          expect(message).not.toBeNull()
          if (message) check(message)
        }
        check(renderPeople(people, 1, texts))
        for (const how of ['named', 'slip', 'near'] as const) {
          const screen = { question: 1, page: 1 }
          check(
            renderProjectMatches(
              asked,
              { found: projects, how },
              { kind: 'named-projects', ...screen },
              texts,
            ),
          )
          check(
            renderPersonMatches(asked, { found: people, how }, { kind: 'named-people', ...screen }, texts),
          )
        }
        if (projects.length === 0) return
        const html = boardCaption(boardOf(overview, asked, '2024-03-06', texts))
        check({ html, buttons: [] }, maxCaptionLength)
      }),
    )
  })
})
