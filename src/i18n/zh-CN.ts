import { commands } from './zh-CN/commands.ts'
import { digest } from './zh-CN/digest.ts'
import { ledger } from './zh-CN/ledger.ts'
import { ledgerTable } from './zh-CN/ledger-table.ts'
import { period } from './zh-CN/period.ts'
import { problems } from './zh-CN/problems.ts'
import { statement } from './zh-CN/statement.ts'

/** Every text that users see, in the source language. `en` must have the same keys, or it does not compile. */
export const zhCN = {
  locale: 'zh-CN' as 'zh-CN' | 'en',
  menu: {
    ask: '提问或搜索，如 /ask 抽水蓄能投资多少',
    latest: '最新一期的报道',
    issues: '全部期次',
    article: '打开一篇报道，如 /article 1',
    projects: '项目台账：各阶段、各集群的数量和投资，可导出表格',
    project: '一个项目的来龙去脉，如 /project 抽水蓄能',
    people: '谁在何时担任何职，如 /people 县长',
    board: '项目一览图',
    digest: '新到的报道；/digest week 看最近七天',
    subscribe: '按时推送摘要，如 /subscribe 每天 8点',
    unsubscribe: '暂停或退订摘要',
    help: '使用帮助',
    start: '开始使用',
  },
  description:
    '把县里的简报变成能回答问题的资料：直接发问，我给出报道中的原句和出处；报道没有说的，我如实说明没有。',
  /** Questions that any library answers, shown before those made from its own articles. */
  examples: ['这期有哪些报道？'],
  start: (examples: readonly string[]) =>
    [
      '您好！我是简报机器人：把读过就找不到的简报变成能回答问题的资料。',
      '直接发问即可，我会给出报道中的原句和出处；报道没有说的，我会如实说明没有。',
      ...(examples.length > 0 ? ['', '可以这样问：', ...examples.map((example) => `· ${example}`)] : []),
    ].join('\n'),
  help: (commands: readonly string[]) =>
    [
      '怎么问都可以：一句话、几个关键词、人名、拼音、繁体字。',
      '“引号”里的字一字不差；空格加 -词 去掉含这个词的报道；7月28日、上个月、二季度按时间查；写“最新”则新的在前。',
      '我只引用简报原文并注明出处，不推测、不编写。',
      '',
      ...commands,
      '',
      '在任意聊天里输入 @我 加关键词，可以把报道分享给别人。',
    ].join('\n'),
  answer: {
    ask: '想查什么？直接发一句话或几个关键词即可，例如：',
    nothing: '简报里没有找到能回答这个问题的内容。',
    nearest: '最接近的报道（未必回答了问题）',
    nothingHint: '可以换个说法，或只用人名、项目名等关键词再试；/latest 查看最新一期。',
    unknown: (words: readonly string[]) => `简报中未出现:${words.map((word) => `「${word}」`).join('')}`,
    unheld: (phrases: readonly string[]) =>
      `没有报道一字不差地含有${phrases.map((phrase) => `“${phrase}”`).join('、')}。`,
    excluded: (words: readonly string[]) => `已去掉含有这些词的报道：${words.join('、')}`,
    time: (from: string, to: string, reckonedFrom: string | null) =>
      `时间：${period(from, to)}${reckonedFrom === null ? '' : `（以最新一期的 ${reckonedFrom} 为今天）`}`,
    missedTime: (said: string, from: string, to: string) =>
      `「${said}」（${period(from, to)}）没有相关报道。`,
    newestFirst: '相近的报道中，新的在前。',
    atAnyTime: '以下不限时间：',
    lacking: '简报提到了，但没有写明所问的这一点；写到的是：',
    searchedInstead: (words: string) => `按「${words}」查找：`,
    others: '其他相关报道',
    /** Those that are cited above are among them. */
    related: '相关报道',
    range: (from: number, to: number, total: number) => `第 ${from}–${to} 条，共 ${total} 条`,
    contents: (count: number) => `本期共 ${count} 篇报道：`,
    tooLong: '问题较长，已按其中的关键词查找。',
  },
  followUp: {
    takenFor: (text: string) => `接上一个问题，按“${text}”来查：`,
    asTyped: '只按原话查',
    dangling: '这句话像是接着上文问的，但前面没有可以接上的问题。请写明问的是哪个项目、哪个人或哪篇报道。',
    ended: '没有更多了。',
  },
  digest,
  statement,
  ledgerTable,
  ledger,
  citation: (source: { title: string; date: string | null; inferred: boolean; issue: string }) =>
    `《${source.title}》 ${source.date ?? '日期未载'}${source.inferred ? '（年份系推定）' : ''} · ${source.issue}`,
  article: {
    date: (date: string | null, inferred: boolean) =>
      date === null ? '日期未载' : inferred ? `${date}（年份系推定）` : date,
    byline: (names: readonly string[]) => `作者：${names.join('、')}`,
    issue: (id: string) => `期次：${id}`,
    page: (page: number, pages: number) => `第 ${page}/${pages} 页`,
    missing: '没有这篇报道。用 /latest 或 /issues 查看现有报道。',
    usage: '请在命令后写报道的编号或序号，例如 /article 1（最新一期第 1 篇）。',
  },
  issues: {
    title: (count: number) => `共 ${count} 期：`,
    line: (issue: { id: string; date: string | null; articles: number }) =>
      `${issue.id} · ${issue.date ?? '日期未载'} · ${issue.articles} 篇`,
    none: '还没有读到任何简报。请管理员把简报文件（.txt、.md、.html、.docx 或 .pdf）放进简报文件夹，几秒内即可提问。',
  },
  buttons: {
    open: (place: number) => `打开 ${place}`,
    openOnly: '打开全文',
    previous: '‹ 上一页',
    next: '下一页 ›',
    back: '‹ 返回',
    share: '分享到聊天',
    unquoted: '不加引号再找',
    anyTime: '✕ 不限时间',
    atThatTime: '只看所问的时间',
    quoted: '加引号查找',
    asTyped: (words: string) => `只按原词「${words}」`,
    reworded: '按改写后的词查找',
  },
  /** Buttons that narrow results. */
  chips: {
    dimensions: { source: '来源', month: '时间', person: '人物', project: '项目' },
    choose: (dimension: string) => `${dimension} ▾`,
    drop: (dimension: string, value: string) => `✕ ${dimension}：${value}`,
    dropAll: '✕ 不再筛选',
    value: (label: string, count: number) => `${label}（${count}）`,
    title: (dimension: string, total: number) => `共 ${total} 条，按${dimension}筛选：`,
    /** `2022-07`. */
    month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  },
  toasts: {
    expired: '这个按钮已过期，请重新提问。',
    same: '已经在这一页了。',
    failed: '出错了，请稍后再试。',
  },
  notText: {
    sticker: '收到贴纸。想查简报请发文字，例如：',
    other: '我目前只看得懂文字。请把问题用文字发给我，例如：',
  },
  unknownCommand: (command: string) => `没有 ${command} 这个命令。可用的命令：`,
  failed: '抱歉，处理时出错了。请稍后再试；若一直如此，请告诉管理员。',
  inline: {
    none: '没有找到，点此私聊机器人提问',
    latest: '最新报道',
  },
  problems,
  config: {
    title: '配置有误，请修改 .env 或环境变量后再启动：',
    token: '应为 @BotFather 给出的令牌，形如 123456789:AA…；留空则启动试验台',
    url: (example: string) => `应为 ${example} 这样的网址`,
    secret: '应为 1–256 个字符，只含字母、数字、_ 和 -',
    webhookNeedsToken: '没有 BOT_TOKEN 时不能使用 webhook，请填写 BOT_TOKEN 或去掉这一项',
    folder: (path: string) => `文件夹 ${path} 不存在或不可读，请先建立它`,
    database:
      '应为 file:路径（例如 file:data/state/bot.sqlite），或 postgres://用户:密码@主机:端口/数据库；密码中的特殊字符须写成 %XX',
    zone: '应为 IANA 时区名，例如 Asia/Shanghai',
    admins: '应为以逗号分隔的 Telegram 用户编号，例如 12345,67890',
    host: '应为主机名或 IP 地址，例如 127.0.0.1',
    port: '应为 0–65535 的整数；0 表示任选空闲端口',
    level: (levels: string) => `应为其中之一：${levels}`,
  },
  commands,
}

/** The shape that every language fills. */
export type Messages = typeof zhCN
