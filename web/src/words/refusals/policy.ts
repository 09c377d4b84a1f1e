import type { Sayings } from './sayings.ts'

// The document of the school and what it leaves open.

export const policyRefusals = {
  'policy-has-mistakes': ({ count }) => `制度文件有 ${count} 处错误，没有启用。请按所列位置修改。`,
  'no-policy-in-force': ({ on }) => `${on} 没有施行中的制度，请先录入制度文件。`,
  'policy-unchanged': () => '内容与现有版本相同，没有存为新版。',
  'policy-id-changed': ({ id }) => `这是“${id}”的新版，文件里的 id 不能改动。另一份文件请用“载入制度文件”。`,
  'version-replaced': ({ on }) => `${on} 施行的已是另一个版本，请在那个版本上办理。`,
  'version-too-early': ({ from }) => `起用日期不能早于所依据版本的起用日期 ${from}，请改选日期。`,
  'adopted-in-the-future': ({ today }) => `研究确定的日期晚于今天（${today}），请核对后再存。`,
  'not-open-to-readings': () => '这一处现在没有多种理解，可能已被修订。请刷新后再看。',
  'reading-unknown': ({ count }) => `这一处只有 ${count} 种理解，请重新选择。`,
  'left-to-each-unit': () => '这一项由各单位分别确定，请在“单位规定”里设定。',
  'not-delegated': () => '制度没有授权本单位另行规定这一项。',
  'outside-bounds': (refusal) => `超出制度允许的范围${range(refusal)}，请修改。`,
} satisfies Partial<Sayings>

function range({ atLeast, atMost }: { atLeast: number | null; atMost: number | null }): string {
  if (atLeast !== null && atMost !== null) return `（${atLeast}–${atMost}）`
  if (atLeast !== null) return `（不少于 ${atLeast}）`
  return atMost === null ? '' : `（不超过 ${atMost}）`
}
