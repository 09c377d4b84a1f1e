export const shellWords = {
  product: '同心',
  subtitle: '联谊交友工作平台',
  demo: '演示',
  demoMeaning: '演示数据，人和学校都是虚构的',
  mainNavigation: '主导航',
  openNavigation: '打开导航',
  closeNavigation: '收起导航',
  skipToContent: '跳到正文',
  search: '找人或单位',
  searchKey: '按 / 键可以直接搜索',
  term: '学期',
  noTermToday: '今天不在校历的学期内',
  policyInForce: '现行制度',
  policySince: (day: string) => `${day}起施行`,
  setPassword: '设置密码',
  signOut: '退出登录',
  signOutEverywhere: '退出所有设备',
  signOutEverywhereAsk: '将退出您在所有设备上的登录，包括本机。',
  cancel: '取消',
  toPhone: '手机版',
  loading: '正在打开',
  noPlace: '您的账号还没有可用的页面',
  noPlaceNext: '账号还没有授予角色，或这个角色的工作不在网页上办理。请联系党委统战部或安全管理员。',
  wrongPath: '没有这个页面',
  wrongPathNext: '地址可能已经变了，请从左侧导航进入。',
  failed: '页面没有打开',
  failedNext: '您保存过的内容都在。请刷新页面，仍不行请联系系统管理员。',
  reload: '刷新页面',
  largeType: '大字',
  me: '我的',
} as const

/** What a press says that did nothing because something is still to be filled in. */
export const lackWords = {
  fill: (label: string) => `请先填写“${label}”`,
  fillAll: (labels: readonly string[]) => `还没有提交，请先填写：${labels.join('、')}。`,
} as const

export const refusalNoticeWords = {
  retry: '重新读取',
  requestId: (id: string) => `如需联系管理员，请提供编号 ${id}`,
} as const
