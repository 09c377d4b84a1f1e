import type { AffectedPairing } from '@tongxin/contract/pairing/pairing-changes'

export const changesWords = {
  title: '有变动的结对',
  count: (count: number) => `${count} 对`,
  note: '结对以后，或上一次名单、“本学年不调整”声明以后，任何一方在名册里有了变动、所在组织换届、登记了文件规定应作调整的事项或免计的，列在这里；名单调整、声明不调整或结束结对之后不再列出。',
  columns: { pair: '结对', changes: '变动', footing: '是否仍符合', remedies: '怎么办', action: '办理' },
  pair: (cadre: string, person: string) => `${cadre} — ${person}`,
  unsettled: '待安排人员',
  settle: '安排人员',
  silent: '文件未规定',
  empty: '没有待处理的变动',
  emptyNext:
    '干部或联系对象调动、退休、去世、政治面貌或身份变化、单位撤并记入名册后，组织换届和文件规定应作调整的其他事项在“登记事项”里登记后，受影响的结对显示在这里。',
} as const

export const footingWords: Readonly<Record<AffectedPairing['footing'], string>> = {
  lapsed: '已不符合',
  stands: '仍符合',
  unclear: '资料缺失',
}
