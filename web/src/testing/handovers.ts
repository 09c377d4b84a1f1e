// An invented handover for tests of both entries: 卞怀瑾 passes 柏予安 to 滕望舒.
import type { HandoverPage, HandoverRow, ListedHandover } from '@tongxin/contract/pairing/handover'
import { day } from '@tongxin/core/calendar/day'

export const handoverId = '0197a000-0000-7000-8000-00000000a001'
const pairingId = '0197a000-0000-7000-8000-00000000a002'
const talkId = '0197a000-0000-7000-8000-00000000a003'
const promiseId = '0197a000-0000-7000-8000-00000000a004'

export const handoverRow = (more: Partial<HandoverRow> = {}): HandoverRow => ({
  id: handoverId,
  pairingId,
  tierName: '二级单位',
  unitName: '文学院',
  predecessorName: '卞怀瑾',
  successorName: '滕望舒',
  personName: '柏予安',
  from: day('2026-09-01'),
  endedOn: day('2026-11-10'),
  openedOn: day('2026-11-12'),
  successorFrom: day('2026-11-16'),
  blank: '原结对结束后，接任人的结对开始前，有 6 天无人联系。',
  words: { predecessor: null, successor: null },
  absence: null,
  ending: null,
  mine: null,
  urged: null,
  can: { keep: false, withdraw: false, beginAnew: false },
  ...more,
})

export const handoverPage = (row: HandoverRow, brief: string | null = null): HandoverPage => ({
  handover: row,
  predecessorPost: '党委书记',
  personPost: '教授',
  personUnit: '文学院',
  passing: '原结对到2026年11月10日为止。',
  contacts: [
    {
      id: talkId,
      heldOn: day('2026-10-12'),
      form: '个别谈心',
      brief,
      shared: false,
      raised: { kind: 'suggestion', text: '延长实训室开放时间' },
    },
  ],
  promises: [{ id: promiseId, text: '回复实训室预约', dueOn: day('2026-12-01') }],
  dates: [{ on: day('2026-12-01'), text: '承诺到期：回复实训室预约' }],
})

export const sharedTalk = talkId

export const listedHandover = (more: Partial<ListedHandover> = {}): ListedHandover => ({
  ...handoverRow(more),
  dueOn: null,
  ...more,
})
