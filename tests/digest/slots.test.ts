import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lateness, whatIsDue } from '../../src/digest/due.ts'
import { slotAfter, slotBefore, type Timed } from '../../src/digest/slots.ts'

const at = (iso: string): number => Date.parse(iso)
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16)
const hour = 3_600_000
const daily = (minute: number): Timed => ({ kind: 'daily', minute })

describe('the slots of a schedule in a zone', () => {
  it('is at the hour of the reader’s own zone', () => {
    const now = at('2023-03-06T12:00Z')
    expect(iso(slotAfter(daily(480), 'Asia/Shanghai', now))).toBe('2023-03-07T00:00')
    expect(iso(slotAfter(daily(480), 'America/New_York', now))).toBe('2023-03-06T13:00')
    expect(iso(slotBefore({ kind: 'weekly', weekday: 1, minute: 480 }, 'Asia/Tokyo', now))).toBe(
      '2023-03-05T23:00',
    )
  })

  it('stays at that hour over a change of the clock', () => {
    const slots = ['2023-03-11T12:00Z', '2023-03-12T12:00Z'].map((now) =>
      iso(slotAfter(daily(570), 'America/New_York', at(now))),
    )
    expect(slots).toEqual(['2023-03-11T14:30', '2023-03-12T13:30'])
  })

  it('has one slot on a day whose clock leaves its minute out, or shows it twice', () => {
    const between = (from: string, to: string): string[] => {
      const found: string[] = []
      for (let now = at(from); ; ) {
        now = slotAfter(daily(150), 'America/New_York', now)
        if (now >= at(to)) return found
        found.push(iso(now))
      }
    }
    expect(between('2023-03-12T00:00Z', '2023-03-14T00:00Z')).toEqual([
      '2023-03-12T07:30',
      '2023-03-13T06:30',
    ])
    expect(between('2023-11-05T01:00Z', '2023-11-06T00:00Z')).toHaveLength(1)
  })

  it('goes over the ends of months and years', () => {
    expect(iso(slotAfter(daily(0), 'UTC', at('2024-02-28T00:00Z')))).toBe('2024-02-29T00:00')
    expect(iso(slotAfter({ kind: 'weekly', weekday: 7, minute: 1439 }, 'UTC', at('2023-12-31T23:59Z')))).toBe(
      '2024-01-07T23:59',
    )
  })
})

const zones = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'UTC',
)
const schedules: fc.Arbitrary<Timed> = fc.oneof(
  fc.record({ kind: fc.constant('daily' as const), minute: fc.nat(1439) }),
  fc.record({
    kind: fc.constant('weekly' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    minute: fc.nat(1439),
  }),
)
const instants = fc.integer({ min: at('2009-01-01T00:00Z'), max: at('2035-01-01T00:00Z') })

/** Every slot from one instant (left out) to another (with it). */
function slotsBetween(schedule: Timed, zone: string, from: number, to: number): number[] {
  const found: number[] = []
  for (let slot = slotAfter(schedule, zone, from); slot <= to; slot = slotAfter(schedule, zone, slot))
    found.push(slot)
  return found
}

/** What a bot delivers that looks at the clock at these instants. */
function run(schedule: Timed, zone: string, start: number, looks: readonly number[]) {
  let done = start
  const delivered: { slot: number; now: number }[] = []
  for (const now of looks) {
    const due = whatIsDue(schedule, zone, done, now)
    if (due.slot !== null) delivered.push({ slot: due.slot, now })
    done = due.done
  }
  return delivered
}

describe('what is due', () => {
  it('lies between its neighbours, days or weeks apart', () => {
    fc.assert(
      fc.property(schedules, zones, instants, (schedule, zone, now) => {
        const [before, after] = [slotBefore(schedule, zone, now), slotAfter(schedule, zone, now)]
        expect(before).toBeLessThanOrEqual(now)
        expect(after).toBeGreaterThan(now)
        expect(slotAfter(schedule, zone, before)).toBe(after)
        // A day of 23 to 25 hours; Samoa left out one.
        const days = schedule.kind === 'daily' ? 1 : 7
        expect(after - before).toBeGreaterThanOrEqual((days * 24 - 1) * hour)
        expect(after - before).toBeLessThanOrEqual((days * 24 + 25) * hour)
      }),
      { numRuns: 500 },
    )
  })

  it('delivers each slot once, none early, while the bot looks often', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 6 * hour }), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(schedules, zones, instants, gaps, (schedule, zone, start, steps) => {
        const looks = instantsAfter(start, steps)
        const delivered = run(schedule, zone, start, looks)
        expect(delivered.map(({ slot }) => slot)).toEqual(
          slotsBetween(schedule, zone, start, looks.at(-1) ?? start),
        )
        for (const { slot, now } of delivered) expect(now).toBeGreaterThanOrEqual(slot)
      }),
    )
  })

  it('delivers the last slot missed while it was down, late and once, and merges what is older', () => {
    const downs = fc.array(fc.integer({ min: 1, max: 40 * 24 * hour }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(schedules, zones, instants, downs, (schedule, zone, start, steps) => {
        const looks = instantsAfter(start, steps)
        const delivered = run(schedule, zone, start, looks)
        const expected = looks.flatMap((now, index) => {
          const last = slotsBetween(schedule, zone, looks[index - 1] ?? start, now).at(-1)
          return last !== undefined && now - last <= lateness[schedule.kind] ? [{ slot: last, now }] : []
        })
        expect(delivered).toEqual(expected)
      }),
    )
  })

  it('delivers none early and none twice when the clock is set back by less than the time between slots', () => {
    const steps = fc.array(fc.integer({ min: -12 * hour, max: 12 * hour }), { minLength: 20, maxLength: 80 })
    fc.assert(
      fc.property(schedules, zones, instants, steps, (schedule, zone, start, moves) => {
        let furthest = start
        const looks = instantsAfter(start, moves).map((now) => {
          furthest = Math.max(furthest, now)
          return Math.max(now, furthest - 20 * hour)
        })
        const delivered = run(schedule, zone, start, looks)
        for (const { slot, now } of delivered) expect(now).toBeGreaterThanOrEqual(slot)
        expect(new Set(delivered.map(({ slot }) => slot)).size).toBe(delivered.length)
      }),
    )
  })

  it('goes on from now when the clock had been years ahead', () => {
    const now = at('2023-03-06T00:30Z')
    const { done } = whatIsDue(daily(480), 'Asia/Shanghai', now, at('2031-01-01T00:10Z'))
    const back = whatIsDue(daily(480), 'Asia/Shanghai', done, now)
    expect(back).toMatchObject({ slot: null, next: at('2023-03-07T00:00Z') })
    expect(whatIsDue(daily(480), 'Asia/Shanghai', back.done, back.next).slot).toBe(back.next)
  })

  it('says when to look again: at the next slot', () => {
    fc.assert(
      fc.property(schedules, zones, instants, instants, (schedule, zone, done, now) => {
        const due = whatIsDue(schedule, zone, done, now)
        expect(due.next).toBeGreaterThan(now)
        expect(whatIsDue(schedule, zone, due.done, due.next - 1).slot).toBeNull()
        expect(whatIsDue(schedule, zone, due.done, due.next).slot).toBe(due.next)
      }),
    )
  })
})

function instantsAfter(start: number, steps: readonly number[]): number[] {
  let now = start
  return steps.map((step) => {
    now += step
    return now
  })
}
