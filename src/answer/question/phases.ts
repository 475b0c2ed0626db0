/** A part of what is built in several: 二期. */
export const phase = /(?:第?[一二三四五六七八九十\d]+|首)期/u
/** Nothing but such a part. */
export const phaseAlone = /^(?:第?[一二三四五六七八九十\d]+|首)期(?:工程|项目)?$/u
