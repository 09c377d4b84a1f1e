import type { FieldProblem } from '@tongxin/core/decision/refusal'
import type { Sayings } from './sayings.ts'

// What any call can be refused with, whatever it is about.

const paperFailures = {
  'too-slow': '内容太多，生成用时过长，请按单位或时间分开导出，或改导出 Excel。',
  'too-hungry': '内容太多，超出服务器能用的内存，请按单位或时间分开导出，或改导出 Excel。',
  'too-many-waiting': '正在生成的文件较多，请过几分钟再试。',
  'not-started': '生成文件的程序没有启动，请稍后再试；仍不行请联系系统管理员。',
  ended: '服务器正在停止或重新启动，文件没有生成，请稍后再试。',
} as const

export const anyCallRefusals = {
  'no-answer': () => '没有连上服务器。您填写的内容还在，请稍后再试。',
  unauthenticated: () => '登录已过期，请重新登录。您填写的内容还在。',
  forbidden: () => '您的账号没有这项权限。如工作需要，请联系党委统战部或安全管理员。',
  'not-found': () => '没有找到这条记录，可能已被删除，或不在您的工作范围内。',
  // Nobody types the number of a record: it came with an address.
  invalid: ({ fields }) =>
    fields.every(({ path }) => path === 'id')
      ? '网址里的编号不完整或写错了，没有打开。请从列表里重新进入。'
      : `没有办理，有 ${fields.length} 处需要修改：${fields.map(inField).join('；')}。`,
  'stale-version': () => '这条记录刚被别人改过，您的修改没有保存。请查看最新内容后再改。',
  'version-missing': () => '页面已过时，请刷新后再保存。',
  'client-key-missing': () => '页面已过时，请刷新后再保存。',
  'client-key-reused': () => '这份内容已经保存过，没有重复保存。要再改的，请刷新后打开已保存的那一份修改。',
  'too-many-requests': ({ retryAfterSeconds }) => `操作过于频繁，请 ${inWords(retryAfterSeconds)}后再试。`,
  'too-large': ({ limitMegabytes }) => `文件超过 ${limitMegabytes} MB，没有上传。请拆分后再传。`,
  'foreign-origin': () => '请求不是从本系统页面发出的，没有执行。请从本系统页面重新操作。',
  overloaded: () => '当前使用的人较多，这次没有保存。请稍后再试。',
  'changed-meanwhile': () => '刚才有人改了同一处内容，这次没有保存。请刷新后核对，再办一次。',
  'paper-not-written': ({ why }) => `文件没有生成，系统里的内容没有变化。${paperFailures[why]}`,
} satisfies Partial<Sayings>

/** What to type where; a long list goes on at the fields themselves. */
function inField({ where, message }: FieldProblem): string {
  const plain = message.replace(/。$/, '')
  return where && !plain.includes(where) ? `${where}：${plain}` : plain
}

function inWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
