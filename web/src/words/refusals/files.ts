import { templateProblemSentence } from '@tongxin/core/templates/template-sentences'
import type { Sayings } from './sayings.ts'

// Files people bring: 佐证, templates, imports.

export const fileRefusals = {
  'evidence-full': ({ limit }) => `这次联系已有 ${limit} 份佐证，没有再添加。请先移除不需要的一份。`,
  'evidence-same': ({ number }) => `这份文件已经在第 ${number} 份佐证里，没有重复添加。`,
  'evidence-of-other': () => '这份佐证由别人添加，没有移除。请联系添加人移除。',
  'template-has-mistakes': ({ problems }) =>
    `模板没有启用，有 ${problems.length} 处需要修改：${problems.map(templateProblemSentence).join('')}原来的模板不变。`,
  'template-not-in-use': () => '这份模板已经停用。请刷新页面。',
  'template-not-filled': ({ reason }) =>
    `没有导出：本校的模板填写不了这份名单。${reason}请改好模板重新上传，或停用模板后再导出。`,
  'file-refused': ({ reason }) => `文件没有读入：${reason}`,
  'import-has-problems': ({ count }) => `还有 ${count} 处问题没有改好，尚未写入任何数据。`,
  'import-settled': () => '这一批已经处理过，请重新打开查看结果。',
  'import-not-written': () => '这一批没有写入，或已经撤销，没有可以撤销的内容。',
  'import-built-on': ({ count }) =>
    `这一批写入后又有 ${count} 处建立在它之上，没有撤销，名册未改动。请先处理所列各项。`,
} satisfies Partial<Sayings>
