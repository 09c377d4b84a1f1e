import type { MatchState } from '@tongxin/core/policy/own-text/match-citations'

export const ownTextWords = {
  title: '原文',
  whole: '全文',
  beside: '左侧为学校上传的原文，取值所依据的语句已标出',
  upload: '上传原文',
  replace: '更换原文',
  reading: '正在读取',
  hint: '.docx 或 .txt，由学校上传；更换后以前的仍保留',
  secret: '本系统为非涉密系统，严禁处理、存储、传输国家秘密',
  done: '原文已上传，已与条款逐条核对',
  none: '还没有上传原文',
  noneNext: '上传学校印发的文件后，每条旁边显示原文，引用的语句逐条核对。',
  noneForReaders: '由统战部上传学校印发的文件后，原文显示在这里。',
  file: (name: string, day: string) => `${name}，${day}上传`,
  carried: '沿用另一版上传的原文，如文字有改动请上传本版原文',
  allFound: (count: number) => `引用的 ${count} 处语句都在所引的条款中`,
  someFound: (found: number, count: number) => `引用 ${count} 处，其中 ${found} 处核对一致`,
  mismatches: '需要核对的引用',
  columns: { section: '所引条款', phrase: '所引语句', state: '核对结果', rests: '涉及' },
  elsewhere: (sections: readonly string[]) => `这句话在${sections.join('、')}`,
  nowhere: '全文中没有这句话',
  toMend: '请改正制度文件中的引用后重新载入，或更换原文。',
  print: (occurrence: number) => `第 ${occurrence} 处`,
} as const

export const citedWords = {
  title: '条款编号核对',
  noText: '学校还没有上传这份文件的原文，条款编号和所引语句无从核对。请在“原文”页上传，上传后自动核对。',
  amiss: (count: number) => `所引的 ${count} 处在学校上传的原文中没有找到，请核对条款编号和语句：`,
  line: (match: {
    readonly section: string
    readonly phrase: string
    readonly state: string
    readonly where: string
    readonly rests: string
  }) => `${match.section}“${match.phrase}”（${match.rests}）：${match.state}，${match.where}`,
} as const

export const matchWords: Readonly<Record<MatchState, string>> = {
  found: '一致',
  'phrase-missing': '该条中没有这句话',
  'section-missing': '原文中没有这一条',
}
