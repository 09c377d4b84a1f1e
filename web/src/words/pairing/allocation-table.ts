import type { AllocationReading } from '@tongxin/contract/pairing/allocation-table'

export const allocationWords = {
  open: '导入分配表',
  title: '导入分配表',
  note: '可直接用以往的分配表（.xlsx、.xls、.csv）：一名领导一格、右边逐行列联谊对象的合并单元格能读懂，一格写几个人用“、”分开。先预览，确认后加入这份草案；有问题的行可以下载，改好后再带回来。',
  template: '下载空表（带填写说明和下拉）',
  secret: '本系统为非涉密系统，严禁处理、存储、传输国家秘密。',
  choose: '选择文件',
  reading: '正在读取',
  problems: (count: number) => `有 ${count} 处问题，还没有写入：`,
  problemFile: (rows: number) => `下载有问题的 ${rows} 行`,
  problemFileNote:
    '下载的表里每行写明问题和改法，改好后在这里选择那个文件，只核对这些行；也可以改好原表后重新选择。',
  making: '正在生成',
  mended: '这是下载后改好带回的行，只核对这些行。',
  ready: ({ added, same }: Pick<AllocationReading, 'added' | 'same'>) =>
    added.length > 0
      ? `将加入 ${added.length} 对${same.length > 0 ? `；另有 ${same.length} 对名单里已有，不重复加入` : ''}。`
      : same.length > 0
        ? `表中 ${same.length} 对名单里都已有，不需要写入。`
        : '表里没有结对。',
  added: (count: number, problems: number) =>
    problems > 0 ? `先加入没有问题的 ${count} 对` : `加入 ${count} 对`,
  done: (count: number) => `已加入 ${count} 对。`,
  pair: (line: AllocationReading['added'][number]) =>
    `第 ${line.row} 行：${line.cadreName} — ${line.personName}（${line.unitName}）`,
  columns: (all: number, taken: number) => `列的对应：${all} 列，${taken} 列收入`,
  column: (column: string, header: string) => `${column} 列“${header}”`,
  remembered: '　沿用上次',
  notTaken: '不收',
  close: '关闭',
} as const
