export const meWords = {
  settings: '账号',
  changePassword: '修改密码',
  toDesk: '电脑版',
} as const
