import { actName } from './list-acts.ts'

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

export const figureWords = {
  coverage: '覆盖',
  coverageOf: (of: number) => `/ ${of} 人`,
  uncovered: (count: number) => `${count} 人未覆盖`,
  unknown: (count: number) => `${count} 人无法判断`,
  allCovered: '全部覆盖',
  notRequired: '文件未规定覆盖',
  quota: '名额',
  quotaOf: (of: number) => `/ ${of} 位`,
  inRange: '无超无缺',
  withElsewhere: (count: number) => `${count} 位连同其他名单计`,
  notJudged: (count: number) => `${count} 位暂不判定`,
  short: (count: number) => `${count} 位不足`,
  over: (count: number) => `${count} 位超出`,
  kept: '延续原结对',
  keptOf: (of: number) => `/ ${of} 对`,
  pairs: '对',
  newPairs: (count: number) => (count === 0 ? '没有新结' : `新结 ${count} 对`),
  nothingBefore: '此前没有结对',
  moved: (count: number) => (count === 0 ? '全部保留' : `动 ${count} 对`),
} as const

/** The bar that tells the last step, of a list and of a proposal. */
export const lastStepWords = {
  title: '刚才一步',
  nothingYet: '还没有改动',
  undo: '撤销',
  redo: '重做',
  undoKeys: '撤销（Ctrl+Z）',
  redoKeys: '重做（Ctrl+Y）',
  undone: (step: string) => `已撤销：${step}`,
  redone: (step: string) => `已重做：${step}`,
} as const

const rangeOf = (atLeast: number | null, atMost: number | null): string => {
  if (atLeast !== null && atMost !== null)
    return atLeast === atMost ? `${atLeast} 人` : `${atLeast}–${atMost} 人`
  if (atLeast !== null) return `至少 ${atLeast} 人`
  return atMost === null ? '' : `至多 ${atMost} 人`
}

/** 1–2 人, 至少 1 人: the numbers of a quota. */
export function quotaRange(quota: {
  readonly atLeast: number | null
  readonly atMost: number | null
}): string {
  return rangeOf(quota.atLeast, quota.atMost)
}

/** What was done, with the names: 加 卞怀瑾—柏予安. */
export function sayChange(kind: 'paired' | 'removed' | 'moved', cadre: string, person: string): string {
  if (kind === 'paired') return `加 ${cadre}—${person}`
  return kind === 'removed' ? `减 ${cadre}—${person}` : `${person}改由${cadre}联系`
}

interface FigureChange {
  readonly what: string
  readonly before: number
  readonly after: number
  readonly unit: string
}

/** What it did to one figure: 覆盖增至 23 人, 覆盖不变. */
export function sayEffect({ what, before, after, unit }: FigureChange): string {
  if (before === after) return `${what}不变`
  return `${what}${after > before ? '增至' : '减至'} ${after} ${unit}`
}

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

export const stepWords = {
  status: {
    done: '已完成',
    passed: '已略过',
    closed: '已由另一步代替',
    open: '可以办理',
    waiting: '尚未开始',
  },
  waitsFor: (names: readonly string[]) => `待${names.join('、')}办理`,
  later: (name: string | null) => (name === null ? '前面的步骤完成后办理' : `由${name}办理`),
  refused: '未通过',
  pairs: (count: number) => `共 ${count} 对`,
  nobodyDecides: '由谁确定',
  nobodyDecidesValue: '文件未规定由谁确定',
  nobodyDecidesNote: '提出之日起生效（系统默认）',
  effective: (day: string) => `${day}起生效`,
  force: { must: '', should: '一般', may: '可' },
  dialogNote: {
    effective: '办完这一步，名单生效：新结对开始，不再列入的结对结束。',
  },
  outcome: '结果',
  outcomes: { done: '已办理', passed: '略过这一步', no: '不同意，退回再议', extended: '延长期限' },
  decideOutcomes: { done: '同意', passed: '略过这一步', no: '不同意，退回再议', extended: '延长期限' },
  confirmOutcomes: {
    done: '本人同意',
    passed: '略过这一步',
    no: '本人不同意，重新推荐',
    extended: '延长期限',
  },
  onlyPassed: (only: string) => `不属于“${only}”，不办这一步`,
  only: (only: string) => `${only}才办`,
  kept: '上一轮已经确认，保留',
  passed: '略过',
  extended: (day: string) => `期限延长到 ${day}`,
  until: '延长到',
  confirmReason: '依据',
  confirmReasonHint: '如 本人签字件、电话确认；代录须写明',
  rounds: (count: number) => `前 ${count} 轮的经过`,
  roundTitle: (round: number) => `第 ${round} 轮`,
  sentBack: (round: number, { act, pair, reason }: SentBack) =>
    [
      `第 ${round} 轮在“${actName(act)}”退回`,
      pair && `${pair.cadreName}不同意联系${pair.personName}`,
      reason,
      pair && '其余结对保留',
    ]
      .filter(Boolean)
      .join('，'),
  pair: (cadre: string, person: string) => `${cadre}—${person}`,
  role: '办理方',
  line: '哪一对',
  on: '日期',
  body: '会议',
  bodyHint: '如 文学院党委会',
  minutesNo: '纪要编号',
  minutesHint: '如 文院党纪〔2026〕11号',
  reason: '理由',
  otherNeeds: (needs: readonly string[]) => `另需备齐：${needs.join('、')}，由办理方留存。`,
  stale: '您填写的内容还在。点“重新读取”后核对名单，再提交一次。',
} as const

/** Taking back what was marked in error. */
export const withdrawWords = {
  act: '撤回',
  actOf: (story: string) => `撤回：${story}`,
  title: '撤回一步办理记录',
  note: '登记有误的可以撤回。撤回后名单回到这一步之前，原来的记录和撤回的原因都留存。',
  which: '撤回哪一条',
  pair: ({ cadreName, personName }: { readonly cadreName: string; readonly personName: string }) =>
    `${cadreName}—${personName}`,
  reason: '撤回的原因',
  reasonHint: '如 会议日期登记错误',
  yes: '撤回',
  count: (count: number) => `撤回的办理记录 ${count} 条`,
  taken: ({ by, at, reason }: { readonly by: string; readonly at: string; readonly reason: string }) =>
    `${by} ${at} 撤回：${reason}`,
} as const

interface SentBack {
  readonly act: string
  readonly pair: { readonly cadreName: string; readonly personName: string } | null
  readonly reason: string | null
}

interface DeclinedWords {
  readonly round: number
  readonly day: string
  readonly reason: string | null
}
