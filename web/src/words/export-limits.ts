import type { ExportLimit } from '@tongxin/core/contacts/form/form-limits'

const units: Readonly<Record<ExportLimit['of'], string>> = {
  rows: '行',
  forms: '张登记表',
  contacts: '次联系的登记表',
}

/** Said before an export is asked for, and when it is refused. */
export const exportTooLong = ({ of, limit }: ExportLimit) =>
  `一次最多导出 ${limit} ${units[of]}，请缩短时间或按单位分开导出。`
