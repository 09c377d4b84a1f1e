import type { FactKind, SheetDetail } from '../human-sheet.ts'

/** The parts of a sheet as 变更记录 and other sentences call them. */
export const partName: Readonly<Record<'detail' | FactKind, string>> = {
  detail: '基本信息',
  roles: '名册与单位',
  memberships: '政治面貌',
  posts: '职务',
  employments: '在职情况',
  qualifications: '职称与学位',
  identities: '身份',
  registers: '列入名册',
  portfolios: '分管联系单位与联系点',
}

export const detailFieldName: Readonly<Record<keyof SheetDetail, string>> = {
  name: '姓名',
  pinyin: '姓名拼音',
  staffNo: '工号',
  gender: '性别',
  born: '出生年月',
  died: '去世日期',
  phone: '手机',
  email: '邮箱',
  ethnicity: '民族',
}
