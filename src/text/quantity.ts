/** Chinese multipliers, the largest first. */
const multipliers = [
  { factor: 1e8, name: '亿' },
  { factor: 1e4, name: '万' },
] as const
/** `亿元` as 100,000,000 元, `万吨/年` as 10,000 吨/年. */
export function plainQuantity(value: number, unit: string): { value: number; unit: string } {
  const multiplier = multipliers.find(({ name }) => unit.startsWith(name) && unit.length > name.length)
  if (multiplier === undefined) return { value, unit }
  return { value: value * multiplier.factor, unit: unit.slice(multiplier.name.length) }
}

/** Sums of printed decimals are exact to this many places; beyond lies only what binary floating point adds. */
const places = 6

/** A computed quantity as it would be printed: 6,736,000,000 元 is `67.36亿元`. */
export function quantityText({ value, unit }: { value: number; unit: string }): string {
  const multiplier = multipliers.find(({ factor }) => Math.abs(value) >= factor)
  const shown = multiplier ? value / multiplier.factor : value
  return `${Number(shown.toFixed(places))}${multiplier?.name ?? ''}${unit}`
}
