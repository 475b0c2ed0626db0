/** `2022年7月28日`, `2022年7月1日—31日`, `2022年4月1日—6月30日`, `2021年12月1日—2022年2月28日`. */
export function period(from: string, to: string): string {
  const [year, month, day] = from.split('-').map(Number)
  const [lastYear, lastMonth, lastDay] = to.split('-').map(Number)
  const first = `${year}年${month}月${day}日`
  if (from === to) return first
  if (year !== lastYear) return `${first}—${lastYear}年${lastMonth}月${lastDay}日`
  return month === lastMonth ? `${first}—${lastDay}日` : `${first}—${lastMonth}月${lastDay}日`
}
