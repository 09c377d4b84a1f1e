/** 一起谈的干部: other cadres of one meeting. */
export const companionWords = {
  more: '还有干部一起谈',
  title: '一起谈的干部',
  hint: '当天也与对方结对的，可多选',
  hintDesk: '可不选；保存后也给其记上这一次，由其本人确认',
  find: '输入姓名或拼音',
  needPerson: '请先点选和谁谈。',
  nobody: '当天没有其他干部与所选对象结对。',
  means: '保存后也给其记上这一次，由其本人确认；时间、形式和简要情况其本人看得到。',
  amiss: (names: string) => `${names}当天没有与所选对象结对，保存不了。请点掉，或核对日期和对象。`,
  saved: (names: string) => `一起谈的：${names}`,
  savedNext: '已给对方记上，等其本人确认；其自己已记过的不重复记',
  beside: (names: string) => `与${names}一起谈`,
  standing: (name: string, day: string | null, confirmed: boolean) =>
    `${name}${day === null ? '' : `，记为${day}`}${confirmed ? '' : '，等其本人确认'}`,
  ownRecord: '各人的记录各自修改、撤回，互不改动',
} as const
