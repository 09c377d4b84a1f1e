export const editorWords = {
  steps: '制度规定的步骤',
  figures: '覆盖、名额与延续',
  draft: (round: number) => `草案第 ${round} 稿`,
  notFound: '没有打开这份名单',
  cadres: '领导与结对',
  cadresNote: (cadres: number, pairs: number) => `${cadres} 位，${pairs} 对`,
  columnCadre: '领导',
  columnPost: '职务',
  columnLoad: '负荷',
  columnPersons: '联谊对象',
  columnPersonsHow: '，可拖动，也可点选',
  noCadres: '没有属于本层级的领导',
  noCadresNext: '请在名册中登记领导的职务和班子，登记后显示在这里。',
  continues: '延续',
  assistants: (names: readonly string[]) => `协助：${names.join('、')}`,
  lacksReason: '缺说明',
  lapsed: '已不符合',
  outside: '已不在领导之列',
  outsideNext: '请把下面的人改由他人联系，或移出名单',
  declined: '曾婉拒',
  declinedIn: ({ round, day, reason }: DeclinedWords) =>
    [`第 ${round} 轮`, day, reason].filter(Boolean).join('，'),
  begins: '新结',
  since: (year: string) => `${year}年起`,
  why: (cadre: string, person: string) => `为什么是${cadre}联系${person}`,
  whyShort: '为什么',
  remove: (cadre: string, person: string) => `取消${cadre}与${person}的结对`,
  add: (more: number) => `还可加 ${more} 人`,
  addAny: '加一人',
  addOver: '超出名额，仍加一人',
  addHere: (cadre: string) => `由${cadre}联系`,
  addFor: (cadre: string, room: string) => `${cadre}：${room}`,
  alreadyHere: '已在这位领导名下',
  load: (load: number, range: string) => `已结 ${load} 人，${range}`,
  people: (count: number) => `${count} 人`,
  elsewhere: (count: number) => `含其他名单 ${count} 人`,
  lacks: (count: number) => `差 ${count} 人`,
  exceeds: (count: number) => `超 ${count} 人`,
  footPick: '拖动或点选，立即算出影响',
  footWhy: '为什么',
  closed: '名单已经送出，结对不能再改。需要调整请起草新的一版。',
  search: '筛选领导',
  noneFound: '没有这样的联系领导',
} as const

export const personWords = {
  title: '联谊对象',
  note: (count: number) => `${count} 人，未覆盖的在前`,
  search: '筛选联谊对象',
  searchBy: '姓名、拼音、单位',
  pick: (name: string) => `选定${name}`,
  pickShort: '选定',
  picked: '已选定',
  cancelPick: '取消选定',
  uncovered: '未覆盖',
  comesUnder: (label: string) => `属于：${label}。`,
  missing: (what: readonly string[]) => `资料缺失：${what.join('、')}。补齐后才能判断是否属于联系对象。`,
  completeFacts: '补资料',
  others: (names: readonly string[]) => `另有${names.join('、')}在其他名单联系`,
  covered: (count: number) => `已覆盖 ${count} 人`,
  notAsked: (count: number) => `文件未要求覆盖 ${count} 人`,
  columnUnit: '单位',
  columnCadre: '联系领导',
  columnSince: '结对起',
  year: (year: string) => `${year}年`,
  empty: '没有属于本层级的联谊对象',
  emptyNext: '请在名册中登记联谊对象的身份和单位，登记后显示在这里。',
  noneFound: '没有这样的联谊对象',
} as const

export const pickWords = {
  picked: (name: string) => `已选定${name}。请选一位领导，上下键移动，回车结对，Esc 取消。`,
  pickedCadre: (name: string) => `已选定${name}。请在右侧选一位联谊对象，Esc 取消。`,
  cancelled: '已取消选定。',
} as const

export const whyWords = {
  asking: '正在查条款',
  rules: {
    'two-people': '双方',
    cadre: '联系主体',
    target: '联系对象',
    scope: '范围',
    exclusion: '排除',
  },
  continues: '延续',
  continuesSince: (day: string) => `${day}结对`,
  reason: '理由',
  under: (label: string) => `按“${label}”`,
} as const

export const refusedPairWords = {
  title: (cadre: string, person: string) => `${cadre}不能与${person}结对`,
  note: '下列规定不符合。名单没有改动。',
  close: '知道了',
} as const

export const reasonWords = {
  title: (cadre: string, person: string) => `${cadre}联系${person}，需写明理由`,
  soft: '不属于文件一般所指的范围，可以结对，须说明理由。',
  unknown: '资料不全，尚不能判定是否符合，可以结对，须说明理由。',
  label: '理由',
  hint: '写工作上的理由，不评价人',
  yes: '写明理由并结对',
} as const

interface DeclinedWords {
  readonly round: number
  readonly day: string
  readonly reason: string | null
}
