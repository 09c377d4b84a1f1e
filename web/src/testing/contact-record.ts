import type { ContactRecord } from '@tongxin/contract/contacts/contacts'
import { day } from '@tongxin/core/calendar/day'
import { ids } from './friends.ts'

/** One talk of the invented cadre with a friend, entered on their behalf a day later. */
export const record: ContactRecord = {
  id: ids.contact,
  version: 1,
  heldOn: day('2026-11-18'),
  form: '个别谈心',
  place: '行政楼 305',
  series: null,
  recorderName: '周秘书',
  enteredAt: '2026-11-19T02:00:00.000Z',
  companions: [],
  parts: [
    {
      partId: ids.promise,
      cadre: { id: ids.cadre, name: '梁溪和' },
      unitName: '校领导',
      person: { id: ids.xuan, name: '禤若澄' },
      personUnitName: '化学化工学院',
      initiatedBy: 'cadre',
      spoke: true,
      talk: true,
      topics: ['校情通报'],
      acts: [],
      event: null,
      confirmed: false,
      byForm: false,
      texts: {
        brief: '主要谈了耗材采购',
        raised: { kind: 'suggestion', text: '希望旺季提前备货' },
        remark: null,
        promises: [],
      },
    },
  ],
  revisions: [{ version: 1, at: '2026-11-19T02:00:00.000Z', byName: '周秘书', reason: null }],
  formPer: null,
  withdrawUntil: day('2026-11-26'),
  can: { amend: true, withdraw: true, confirm: false, form: true },
}
