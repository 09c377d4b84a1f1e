import { exportTooLong } from '../export-limits.ts'
import type { Sayings } from './sayings.ts'

// Finding, exporting and forms.

export const ledgerRefusals = {
  'purpose-missing': () => '导出谈话内容要写明用途，请填写后再导出。',
  'export-too-long': exportTooLong,
  'search-word-too-short': ({ word, atLeast }) =>
    word === ''
      ? `没有要查找的词，没有查找。请写至少 ${atLeast} 个字。`
      : `“${word}”太短，没有查找。每个词至少写 ${atLeast} 个字。`,
  'search-words-too-many': ({ atMost }) => `一次最多同时查找 ${atMost} 个词，没有查找。请减少几个。`,
  'search-period-too-long': ({ days }) =>
    `内容一次最多查找 ${days} 天，没有查找。请把起止日期改短，例如一个学期。`,
  'clause-needs-days': ({ days }) =>
    `按计入条款筛选须有起止日期，一次最多 ${days} 天，没有筛选。请选好起止日期，例如一个学期。`,
  'no-registration-form': () =>
    '现行制度没有附登记表。学校有自己的登记表的，由统战部在“联谊名单—文书模板”中上传 Word 模板，上传后即可下载和填写。',
} satisfies Partial<Sayings>
