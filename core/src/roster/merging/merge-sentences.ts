import type { Day } from '../../calendar/day.ts'
import type { MergeContradiction } from './merge-contradictions.ts'

/** What stands in the way, and what to do if they are one human all the same. */
export function contradictionSentence(one: MergeContradiction): string {
  switch (one.kind) {
    case 'paired-together':
      return `两人自 ${one.from} 起互相结对，一个人不能与自己结对。如确为同一人，这条结对有误，请先核对，本系统不合并。`
    case 'listed-together':
      return `${one.list}中两人互相结对。还是草案的，请先移去这一行；已经生效的，说明是两个人。`
    case 'met':
      return `${one.on} 的${one.form}记的是两人互相联系，一个人不能联系自己。如确为同一人，请先更正或撤回这条联系记录。`
    case 'in-one-contact':
      return `${one.on} 的${one.form}两人都参加了。如确为同一人，请先更正这条联系记录，去掉重复的一人。`
    case 'in-one-record':
      return `${one.on} 的${one.word}两人都参加了。如确为同一人，请先撤回这条登记，重新登记时只写一人。`
    case 'handed-over':
      return `联系${one.personName}的工作由一人移交给另一人。如确为同一人，请先撤回这份交接。`
    case 'assists-own':
      return `其中一人协助${one.cadreName}联系${one.personName}，另一人是这对结对的一方。请先结束协助；已经协助过的，说明是两个人。`
    case 'assist-one':
      return `两人同时协助${one.cadreName}联系${one.personName}。请先结束其中一人的协助；日期重叠的，说明是两个人。`
    case 'one-died':
      return '其中一份记录登记了去世日期，另一份没有或日期不同。如确为同一人，请先在另一份的名册页登记同样的去世日期，再合并。'
    case 'two-accounts':
      return `两人各有可以登录的账号（${one.names.join('、')}）。请系统管理员先停用其中一个。`
    case 'pair-has-more':
      return `${one.cadreName}与${one.personName}有两条日期重叠的结对，合并后只留开始早的一条；后一条上还有协助人、交接或免计。请先在后一条上结束它们。`
  }
}

/** Pairings that overlap and become one. */
export function joinedSentence(pair: {
  readonly cadreName: string
  readonly personName: string
  readonly from: Day
  readonly to: Day | null
}): string {
  const until = pair.to === null ? '起至今' : `起至 ${pair.to} 止`
  return `${pair.cadreName}与${pair.personName}日期重叠的结对合成一条，自 ${pair.from} ${until}；重复的一条不再计算。`
}
