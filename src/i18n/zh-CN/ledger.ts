import type { Part } from '../../model/mentions.ts'

/** The ledger in chat: projects, people and the board. */
export const ledger = {
  example: (project: string) => `${project}进展怎么样？`,
  notStated: { stage: '阶段未写明', cluster: '集群未写明' },
  undated: '日期未载',
  overview: {
    title: (projects: number) => `项目台账：共 ${projects} 个项目`,
    asOf: (date: string) => `截至 ${date} 的简报`,
    byStage: '按阶段',
    byCluster: '按产业集群',
    group: (group: { name: string; count: number; words: readonly string[]; money: string | null }) =>
      `${group.name}：${group.count} 个${group.words.length === 0 ? '' : `（${group.words.join('、')}）`}${
        group.money === null ? '' : `，${group.money}`
      }`,
    words: (text: string, count: number) => `${text} ${count}`,
    moreWords: (count: number) => `另有 ${count} 种说法`,
    money: (total: string, stated: number) => `计划投资 ${total}（${stated} 个写明）`,
    moreGroups: (count: number) => `……另有 ${count} 类`,
    total: (total: string, stated: number, projects: number) =>
      `计划投资合计 ${total}：${projects} 个项目中 ${stated} 个写明了金额，只加这些；已完成投资另计，不混入。`,
    noMoney: '没有项目写明计划投资。',
    disputed: (count: number) => `其中 ${count} 个的金额各处说法不一，取最新的一处。`,
    counts: '数目与列名不符',
    explained: '阶段按简报原话归类，原话列在括号里；没有写明的不推测。',
    none: '简报里还没有读到项目。有新简报写到项目时，这里会自动列出；/latest 查看最新一期。',
  },
  list: {
    title: (filters: readonly string[], count: number) =>
      `${filters.length === 0 ? '全部项目' : filters.join(' · ')}：${count} 个`,
    line: (name: string, said: readonly string[]) => `${name} — ${said.join(' · ')}`,
    range: (from: number, to: number, total: number) => `第 ${from}–${to} 个，共 ${total} 个`,
    none: '没有这样的项目。',
  },
  project: {
    usage: (names: readonly string[]) =>
      [
        '请在命令后写项目名称，写一部分、别名、拼音或首字母都可以。',
        ...(names.length === 0 ? [] : ['例如：', ...names.map((name) => `/project ${name}`)]),
      ].join('\n'),
    several: (name: string, count: number) => `「${name}」可能指下面 ${count} 个项目，请选一个：`,
    unknown: (name: string) => `台账里没有「${name}」这个项目。`,
    nearest: '名称相近的有：',
    hint: '可以只写名称中的几个字，或用 /projects 按阶段查看；直接发问会在全部报道中查找。',
    gone: '这个项目已不在台账里，请用 /projects 重新查看。',
    stage: (words: string) => `阶段：${words}`,
    cluster: (name: string) => `产业集群：${name}`,
    aliases: (names: readonly string[]) => `又称：${names.join('、')}`,
    history: '阶段沿革',
    facts: '简报写明的事项',
    conflicts: '说法不一（新的在前）',
    twins: '可能是同一项目，未合并',
    twin: (name: string) => `「${name}」`,
    quotes: '原文',
    page: (page: number, pages: number) => `第 ${page}/${pages} 页`,
  },
  fact: (kind: string, text: string) => `${kind}：${text}`,
  source: (date: string, numbers: string) => `（${date}${numbers}）`,
  moreSources: (count: number) => `等 ${count} 处`,
  sources: '出处',
  people: {
    title: (count: number) => `简报中的人物：共 ${count} 人，有职务且出现多的在前`,
    line: (name: string, role: string, count: number) => `${name} — ${role}（${count} 篇）`,
    noRole: '未写明职务',
    several: (name: string, count: number) => `「${name}」可能指下面 ${count} 人，请选一位：`,
    unknown: (name: string) => `简报里没有「${name}」这个人。`,
    nearest: '姓名相近的有：',
    hint: '可以写姓名、拼音、首字母或职务；/people 列出全部人物。',
    none: '简报里还没有读到人物。有新简报写到时，这里会自动列出；/latest 查看最新一期。',
    gone: '此人已不在台账里，请用 /people 重新查看。',
    roles: '职务（以报道写明为准）',
    noRoles: '简报没有写明其职务。',
    term: (role: string, since: string | null, until: string | null) => `${role}：${period(since, until)}`,
    group: '集体称谓，不是职务',
    appearances: '出现',
    parts: {
      led: '带队',
      accompanied: '陪同',
      attended: '参加',
      visited: '到访',
      received: '接待',
      mentioned: '提到',
    } satisfies Record<Part, string> as Record<Part, string>,
  },
  board: {
    title: (place: string | null) => `${place ?? ''}项目一览`,
    subtitle: (projects: number, date: string | null) =>
      `${projects} 个项目${date === null ? '' : ` · 截至 ${date} 的简报`}`,
    count: (count: number) => `${count} 个`,
    money: (total: string, stated: number) => `计划投资 ${total}（${stated} 个写明）`,
    more: (count: number) => `等 ${count} 个`,
    others: '其他说法',
    otherClusters: '其他集群',
    legend: '颜色与编号：产业集群',
    footer: '阶段依简报原话归类；未写明的不推测',
    failed: '图片暂时画不出来，先看文字：',
    file: '项目一览',
    command: {
      usage: [
        '用法：npm run board -- 文件.png',
        '  --help   显示本说明',
        '把项目一览图写入文件。简报文件夹取自 BULLETIN_DIR（默认 data/bulletins）。',
      ].join('\n'),
      missing: '请在命令后写上要写入的文件，例如：npm run board -- board.png',
      unwritable: (path: string) => `无法写入 ${path}`,
    },
  },
  file: {
    name: (date: string | null) => `项目台账${date === null ? '' : `-${date}`}`,
    sheet: '项目台账',
    caption: (projects: number, date: string | null) =>
      `项目台账：${projects} 个项目${date === null ? '' : `，截至 ${date} 的简报`}。每一项都附出处。`,
  },
  buttons: {
    all: '全部项目',
    overview: '‹ 项目总览',
    board: '项目一览图',
    csv: 'CSV',
    xlsx: 'Excel',
    group: (name: string, count: number) => `${name} ${count}`,
    source: (number: number) => `报道 ${number}`,
    numbered: (number: number, name: string) => `${number}. ${name}`,
    twin: (name: string) => `另一个：${name}`,
  },
}

function period(since: string | null, until: string | null): string {
  if (since === null || until === null) return '日期未载'
  return since === until ? `见 ${since} 报道` : `首见 ${since}，末见 ${until}`
}
