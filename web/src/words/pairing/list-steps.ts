import { actName } from './list-acts.ts'

// The steps a document asks of a list.

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
