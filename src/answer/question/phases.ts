const numerals = '一二三四五六七八九十'
const number = `(?:第?[${numerals}\\d]+|首)期`

/** The phases that things are built in: 一期 to 十期. */
export const phases: readonly string[] = Array.from(numerals, (numeral) => `${numeral}期`)
/** A part of what is built in several: 二期. */
export const phase = new RegExp(number, 'u')
/** Nothing but such a part. */
export const phaseAlone = new RegExp(`^${number}(?:工程|项目)?$`, 'u')
/** 一期 of what is built in several parts, 第二 of several of a name, 三标. */
export const isPart = new RegExp(`^(?:第[${numerals}]+|[${numerals}]+[期号标])$`, 'u')
