import type { ProblemCode } from '../model/issue.ts'
import { digest } from './zh-CN/digest.ts'
import { ledger } from './zh-CN/ledger.ts'
import { ledgerTable } from './zh-CN/ledger-table.ts'
import { period } from './zh-CN/period.ts'
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
  problems: {
    'empty-file': () => '文件是空的',
    'not-text': () => '不是可读的文本',
    'damaged-text': () => '个别字符已损坏，以 � 代替',
    'too-large': (text) => `文件太大，未读取（${text}）`,
    unreadable: (text) => `文件无法读取：${text}`,
    'takes-too-long': () => '读取超时，已放弃，请检查文件来源，或把正文另存为 .txt 或 .docx',
    'takes-too-much-memory': () => '读取占用内存过多，已放弃，请检查文件来源，或拆成几个文件',
    'old-word': () => '旧版 Word 文件（.doc）无法读取，请用 Word 或 WPS 另存为 .docx 再放入',
    'unsupported-format': (text) =>
      `这是 ${text} 文件，无法读取：压缩包请先解压，图片请先做文字识别，其他请另存为 .docx 或 .txt`,
    'damaged-file': () => '文件不完整或已损坏，请重新下载，或打开后另存一份再放入',
    encrypted: () => '文件加了密码，请去掉密码后另存一份再放入',
    'no-text-layer': (text) => `扫描件没有文字层（共 ${text} 页），请先做文字识别（OCR），再放入识别后的文件`,
    'pages-without-text': (text) => `这些页没有文字层，未能读取，请先做文字识别（OCR）：第 ${text} 页`,
    'page-without-text': () =>
      '网页里没有正文：可能只有导航或图片，也可能正文在框架里或由脚本载入，请打开正文页后重新保存，或复制成 .txt',
    'unreadable-glyphs': () => '文件的字体没有文字对照表，提取出的是乱码，请先做文字识别（OCR），或改用原稿',
    'too-many-pages': (text) => `页数太多，未读取（${text}），请拆成几个文件`,
    'inflates-too-far': (text) => `文件解压后太大，未读取（${text}），请检查文件来源，或删去其中的图片后另存`,
    'too-nested': (text) => `文件内部嵌套太深，未读取（${text}），请把正文另存为 .txt 或 .docx`,
    'entity-declarations': () => '文件里声明了 XML 实体，为安全起见未读取，请用 Word 或 WPS 另存为新的 .docx',
    'page-chrome': (text) => `网页的导航、按钮等，未收入报道：${text}`,
    'hidden-text': (text) => `网页中不显示的文字，未收入报道：${text}`,
    'aslant-text': (text) => `横放或斜放的文字（如水印、边栏），未收入报道：${text}`,
    'headline-missing': (text) => `正文前没有标题：${text}`,
    'dateline-missing': (text) => `报道没有电头：${text}`,
    'date-missing': (text) => `开头没有写明日期：${text}`,
    'date-invalid': (text) => `日期不存在：${text}`,
    'year-unknown': (text) => `无从得知是哪一年：${text}`,
    masthead: (text) => `报头、栏目或版权信息，未收入报道：${text}`,
    'page-mark': (text) => `页码，已略去：${text}`,
    separator: (text) => `分隔线，已略去：${text}`,
    'repeated-tail': (text) => `分页处重复了前一句的末尾，已略去：${text}`,
    'stray-latin': (text) => `汉字之间夹有拉丁字母，按原样保留：${text}`,
    'unplaced-line': (text) => `不属于任何报道的一行：${text}`,
    'same-name': (text) => `与另一文件同名，编号改用 ${text}`,
    'turn-mark': (text) => `转版标记，两部分已接为一篇：${text}`,
    'repeated-headline': (text) => `转版处重印的标题，已略去：${text}`,
    'continuation-missing': (text) => `本期没有找到下文：${text}`,
    'beginning-missing': (text) => `本期没有找到上文：${text}`,
    'repeated-article': (text) => `同一篇报道在本期重复刊出，只保留一篇：${text}`,
    'near-copy': (text) => `与本期另一篇报道大部分相同，但并不一致，两篇都保留：${text}`,
    'interleaved-columns': (text) => `自此起疑似两栏文字混排，语句可能错乱：${text}`,
  } satisfies Record<ProblemCode, (text: string) => string> as Record<ProblemCode, (text: string) => string>,
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
  commands: {
    playgroundReady: (url: string) => `试验台已启动（未设置 BOT_TOKEN）：请在浏览器打开 ${url}`,
    listening: (url: string) => `HTTP 服务：${url}`,
    portTaken: (port: number) =>
      `端口 ${port} 已被占用：请关闭占用它的程序，或换一个端口（0 表示任选空闲端口）`,
    tokenRefused: 'Telegram 不认识这个 BOT_TOKEN:请从 @BotFather 重新复制',
    databaseUnusable: {
      unreachable: '数据库没有应答：请检查地址中的主机和端口，以及 PostgreSQL 是否已启动、是否允许从本机连接',
      refused: '数据库拒绝了用户名或密码：请改正地址中的用户和密码（特殊字符须写成 %XX）',
      missing: '没有这个数据库：请先用 createdb 建立，或改正地址末尾的数据库名',
      forbidden: '数据库用户无权建表：请让它成为数据库的所有者（ALTER DATABASE … OWNER TO …）',
      full: '数据库的连接数已满：请调大 PostgreSQL 的 max_connections，或减少进程（每个进程至多占 10 个）',
    },
    unknown: (name: string, names: string) => `没有 ${name} 这个命令；可用：${names}`,
    read: {
      usage: [
        '用法：npm run read -- [--json] 文件…',
        '  --json   输出一个 JSON 文档',
        '  --help   显示本说明',
        '显示每个简报文件读成了哪些报道，以及读的时候遇到的每个问题。',
      ].join('\n'),
      missing: '请在命令后写上至少一个文件，例如：npm run read -- data/bulletins/简报.txt',
      noFile: (path: string) => `没有这个文件，或无法读取：${path}`,
      issue: (source: string, date: string | null, articles: number) =>
        `${source}  ${date ?? '日期不明'}  ${articles} 篇报道`,
      date: (date: string | null, inferred: boolean) =>
        date === null ? '日期不明' : inferred ? `${date}（年份为推定）` : date,
      byline: (names: readonly string[]) => (names.length === 0 ? '未署名' : `署名 ${names.join('、')}`),
      paragraphs: (count: number) => `${count} 段`,
      problem: (line: number, message: string) =>
        line === 0 ? `! ${message}` : `! 第 ${line} 行：${message}`,
    },
    eval: {
      usage: [
        '用法：npm run eval -- --corpus 文档.jsonl[.gz] --queries 问题.jsonl[.gz] [--script simplified] [--without-relevant] [--json]',
        '  --corpus   每行一个文档：{"id","title","text","date"?}',
        '  --queries  每行一个问题：{"id","query","relevant":[文档 id],"answers"?:[答案]}；answers 为空表示文档没有说',
        '  --script simplified  用简体字提问',
        '  --without-relevant   提问时当作正确文档不存在：量出误答',
        '  --json     输出一个 JSON 文档',
        '  --help     显示本说明',
      ].join('\n'),
      missing: '请给出 --corpus 和 --queries 两个文件；--help 查看用法',
      script: '--script 只接受 simplified',
      progress: (done: number, of: number) => `已答 ${done}/${of}`,
      fault: (path: string, line: number, reason: string) =>
        line === 0 ? `文件 ${path} 无法读取：${reason}` : `文件 ${path} 第 ${line} 行有误：${reason}`,
      figures: {
        documents: '文档',
        queries: '问题',
        recall1: '正确文档排第一',
        recall5: '正确文档在前五',
        mrr: '正确文档名次倒数的平均（前十）',
        sentence: '首条引文含有答案',
        sentenceGiven: '正确文档（前十内）的引文含有答案',
        em: '直接回答完全一致',
        f1: '直接回答与答案的字符重合(F1)',
        precision: '直接回答与答案吻合的比例',
        coverage: '有答案的问题得到直接回答的比例',
        precisionAtCoverage: '吻合的比例（直接回答达三成时）',
        refusedRight: '无答案的问题如实回答没有',
        refusedWrong: '有答案的问题误答没有',
        claims: '无答案的问题却给直接回答',
        p50: '每问耗时，中位数',
        p99: '每问耗时，99 %',
        read: '读取文档，读出人名、项目等',
        build: '建立台账和索引',
        load: '同上，索引从磁盘装入',
        memory: '常驻内存',
      },
    },
    ask: {
      usage: [
        '用法：npm run ask -- [--json] "问题"',
        '  --json   输出一个 JSON 文档',
        '  --help   显示本说明',
        '简报文件夹取自 BULLETIN_DIR（默认 data/bulletins）。',
      ].join('\n'),
      missing: '请在命令后写上问题，例如：npm run ask -- "抽水蓄能投资多少"',
    },
  },
}

/** The shape that every language fills. */
export type Messages = typeof zhCN
