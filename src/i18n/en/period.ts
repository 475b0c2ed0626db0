/** `2022-07-28`, `2022-07-01 to 2022-07-31`. */
export function period(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`
}
