import { describe, expect, it } from 'vitest'
import { ownPlace } from '../../src/answer/names/own-place.ts'
import type { Reading } from '../../src/model/reading.ts'

/** A reading whose articles name these places. */
function naming(...articles: string[][]): Reading {
  return {
    issue: { id: 'i', source: 'i.txt', date: null, articles: [], problems: [] },
    mentions: articles.map((places) => ({
      people: [],
      organisations: [],
      places: places.map((name) => ({ name, spots: [] })),
      figures: [],
      projects: [],
      counts: [],
    })),
  }
}

describe('the county that the bulletins are of', () => {
  it('is the one that most articles of the newest issue name', () => {
    const newest = naming(['清河县', '石桥镇'], ['清河县', '白云县'], ['清河县', '运河市'], ['石桥镇'])
    expect(ownPlace([newest, naming(['白云县'])])).toBe('清河县')
  })

  it('is the city where no county is named so often', () => {
    expect(ownPlace([naming(['河口市'], ['河口市', '白云县'], ['河口市'])])).toBe('河口市')
  })

  it('is not known when fewer than half of the articles name it, or there are none', () => {
    expect(ownPlace([naming(['清河县'], [], [])])).toBeNull()
    expect(ownPlace([naming()])).toBeNull()
    expect(ownPlace([])).toBeNull()
  })
})
