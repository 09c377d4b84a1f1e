interface BulkOpened {
  readonly opened: number
  readonly withoutStaffNo: number
  readonly nameTaken: number
}

export const accountWords = {
  title: '管理',
  count: (count: number) => `${count} 个账号`,
  search: '登录名或姓名',
  signInName: '登录名',
  displayName: '姓名',
  staffNo: '工号（名册中的人填写，管理员不填）',
  roles: '角色',
  noRole: '未授予角色',
  password: '密码',
  hasPassword: '已设置',
  noPassword: '未设置',
  state: '状态',
  active: '正常',
  suspended: '已停用',
  suspend: '停用',
  letIn: '启用',
  open: '开通账号',
  opened: '账号已开通，请发登录链接，并请安全管理员授予角色',
  code: '登录链接',
  codeOnce: '链接只显示这一次，24 小时内有效，用过即失效。请单独发给本人。',
  copy: '复制链接',
  copied: '链接已复制',
  copyByHand: '浏览器不允许自动复制，请选中链接后手工复制。',
  close: '关闭',
  grant: '授予角色',
  role: '角色',
  from: '起始日期',
  granted: '角色已授予',
  end: '结束',
  endAsk: (role: string) => `从今天起结束“${role}”，此人当即失去相应权限。`,
  unit: '单位',
  cadre: '代哪位领导干部',
  pickUnit: '请选择单位',
  pickCadre: '请选择领导干部',
  openForCadres: '为名册干部开户',
  openForCadresAsk:
    '名册中还没有账号的党员领导干部，各开一个账号，以工号登录。开通后请发登录链接，并请安全管理员授予角色。',
  openedForCadres: ({ opened, withoutStaffNo, nameTaken }: BulkOpened) =>
    [
      opened === 0 ? '没有需要开通的账号' : `已开通 ${opened} 个账号`,
      withoutStaffNo === 0 ? '' : `${withoutStaffNo} 人没有工号，未开通`,
      nameTaken === 0 ? '' : `${nameTaken} 人的工号已被别的账号使用，未开通`,
    ]
      .filter(Boolean)
      .join('；'),
  grantToCadres: '授予干部角色',
  grantToCadresAsk: '名册中已有账号的党员领导干部，从今天起都授予“党员领导干部”角色；管理员账号除外。',
  grantedToCadres: (given: number) => (given === 0 ? '没有需要授予的账号' : `已为 ${given} 个账号授予角色`),
  cancel: '取消',
  empty: '没有符合条件的账号',
  emptyNext: '请换一个登录名或姓名查找。',
} as const
