import type { AllocationReading } from '@tongxin/contract/allocation-table'

export const allocationWords = {
  open: '导入分配表',
  title: '导入分配表',
  note: '可直接用以往的分配表（.xlsx、.xls、.csv）：一名领导一格、右边逐行列联谊对象的合并单元格能读懂，一格写几个人用“、”分开。先预览，确认后加入这份草案。',
  template: '下载空表（带填写说明和下拉）',
  secret: '本系统为非涉密系统，严禁处理、存储、传输国家秘密。',
  choose: '选择文件',
  reading: '正在读取',
  problems: (count: number) => `有 ${count} 处问题，没有写入。请改好表格后重新选择文件：`,
  ready: ({ added, same }: Pick<AllocationReading, 'added' | 'same'>) =>
    added.length > 0
      ? `将加入 ${added.length} 对；另有 ${same.length} 对名单里已有，不重复加入。`
      : `表中 ${same.length} 对名单里都已有，不需要写入。`,
  added: (count: number) => `加入 ${count} 对`,
  pair: (line: AllocationReading['added'][number]) =>
    `第 ${line.row} 行：${line.cadreName} — ${line.personName}（${line.unitName}）`,
  close: '关闭',
} as const
