import type { ExportLimit } from '@tongxin/core/contacts/form/form-limits'
import { exportTooLong } from '../export-limits.ts'

interface Counted {
  readonly forms: number
  readonly contacts: number
  readonly tooMany: ExportLimit | null
}

export const formsWords = {
  open: '导出登记表',
  title: '导出登记表',
  per: '怎样成表',
  perPair: '一对一张，各次合在一起',
  perContact: '一次一张',
  count: ({ forms, contacts, tooMany }: Counted) => {
    if (tooMany) return `按当前筛选太多，${exportTooLong(tooMany)}`
    if (forms === 0) return '按当前筛选没有您可以打印的登记表，请放宽筛选。'
    return `按当前筛选共 ${forms} 张、${contacts} 次联系，按单位分文件夹放在一个 .zip 里。`
  },
  counting: '正在计算有多少张，请稍候再按“导出”。',
  purpose: '用途',
  purposeHint: '必填，会写入审计记录',
  internal: '登记表含谈话内容，是内部资料，请按规定保管，不要转发。',
  go: '导出',
  stop: '停止导出',
  cancel: '取消',
  arriving: (done: number, forms: number) => `已生成 ${done} / ${forms} 张`,
  fileName: (today: string) => `联谊交友情况登记表（内部资料）_${today.replaceAll('-', '')}.zip`,
  blank: '下载空登记表',
  blankHint: '　可打印后手填签名；在电脑上填好的可从“导入”读回。',
} as const
