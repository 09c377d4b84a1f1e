import type { BesideRow } from '@tongxin/contract/pairing/lists-beside'
import type { IconName } from '../../ui/icon-paths.ts'

export const besideWords = {
  title: '各层级名单对照',
  note: '每位联谊对象在各层级的联系人并排列出；正在编制的名单将要改变的，标明“拟新联系”“拟不再联系”。',
  count: (count: number) => `${count} 人`,
  search: '筛选姓名、拼音、单位',
  show: '显示',
  filters: { all: '全部', several: '不止一个层级', changing: '将有变动' },
  filterWith: (name: string, count: number) => `${name}（${count}）`,
  person: '联谊对象',
  unit: '单位',
  nobody: '—',
  toList: (cadre: string, state: string) => `${cadre}，${state}，打开名单`,
  empty: '没有符合条件的结对',
  emptyNext: '名单确定之后，结对从生效日起显示在这里；也可以换一个筛选。',
} as const

type State = BesideRow['pairs'][number]['state']

export const besideStates: Readonly<
  Record<State, { readonly word: string; readonly icon: IconName; readonly tone: string }>
> = {
  stands: { word: '在结对', icon: 'check', tone: 'met' },
  leaving: { word: '拟不再联系', icon: 'minus-circle', tone: 'silent' },
  proposed: { word: '拟新联系', icon: 'plus', tone: 'due' },
}
