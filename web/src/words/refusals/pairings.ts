import type { Sayings } from './sayings.ts'

// Pairs that stand: of units, with assistants, handed over.

/** The two sides of a pairing with units. */
const sideName = { cadre: '联系一方', person: '对象一方' } as const

export const pairingRefusals = {
  'pairing-ended': () => '这一对结对已经结束，不能再改。',
  'leaves-blank-period': ({ successor, days }) =>
    days === null
      ? `没有结束：接任人${successor}还没有结对，结束后将无人联系。请先在名单中确定接任人；确需先结束的，再按一次即可。`
      : `没有结束：接任人${successor}的结对在这一天之后才开始，中间有 ${days} 天无人联系。请改结束日期；确需如此的，再按一次即可。`,
  'tier-pairs-humans': () => '这一层级是人与人结对，由联谊名单产生，没有登记。请选择以单位结对的层级。',
  'unit-side-missing': ({ side }) => `文件规定这一层级的${sideName[side]}是单位，还没有选单位，没有登记。`,
  'unit-side-not-asked': ({ side }) =>
    `文件规定这一层级的${sideName[side]}不是单位，没有登记。请去掉所选单位。`,
  'unit-not-standing': ({ side }) =>
    `所选日期${sideName[side]}的单位还没有设立或已经撤销、合并，没有登记。请核对日期和单位。`,
  'pair-of-oneself': () => '两方不能是同一个单位或者同一个人，没有登记。请重新选择。',
  'sides-not-eligible': ({ sides }) =>
    `${sides.length === 0 ? '所选双方' : sides.map((side) => sideName[side]).join('和')}不在文件规定的范围内，没有登记。请按文件另选。`,
  'not-of-unit': ({ side }) =>
    `${sideName[side]}的代表在所选日期不属于所选单位，没有登记。请另选一位，或先核对名册中的任职。`,
  'units-paired-already': () => '这两方在这一层级已经结对，没有重复登记。',
  'units-not-handed-over': () =>
    '单位结对不办个人之间的交接，没有发起。换单位联系的，请结束这一对，再登记新的单位结对。',
  'tier-without-assistants': () => '文件没有规定这一层级可以有协助人，没有登记。',
  'assistant-is-a-side': () => '这位就是这一对的联系人或联系对象，不能再作协助人，没有登记。请另选一位。',
  'assistant-already': () => '这位在所选日期已经协助这一对，没有重复登记。',
  'assistants-full': ({ atMost }) =>
    `文件规定协助人至多 ${atMost} 人，这一对已满，没有登记。请先结束一位的协助。`,
  'assistant-not-eligible': () =>
    '按所选日期的名册资料，这位不属于文件规定的协助人选，没有登记。请另选一位，或先更新名册。',
  'assistant-ended': () => '这位的协助已经结束，没有重复登记。请刷新后再看。',
  'handover-exists': () => '这一对已有一份交接，没有重复开始。请在“交接”里查看。',
  'handover-to-oneself': () => '接任人不能是移交人本人，请另选一位干部。',
  'successor-no-cadre': () => '名册里今天没有这位干部，不能作为接任人。请先在名册中登记，或另选一位。',
  'handover-confirmed': ({ side }) =>
    `${side === 'predecessor' ? '移交人' : '接任人'}已经确认过，没有重复登记。`,
  'predecessor-can-speak': () => '移交人仍在任，请由本人确认，或登记本人在纸面交接单上的签名。',
  'person-died': () => '联系对象已去世，没有可交接的人。请写明原因结束这一对。',
  'successor-died': () => '接任人已去世，这份交接已经终止。请另定接任人，重新开始交接。',
  'predecessor-died': () => '移交人在这一天之前已去世，不能登记本人签名。请改用“说明移交情况”。',
  'handover-completed': () => '双方都已确认，交接已经完成，不能撤回。',
  'texts-not-yours': () => '谈话内容只能由移交人本人确认时选择移交，没有登记。请去掉所选谈话后再确认。',
  'tier-unknown': () => '现行制度没有这个层级，请刷新后再试。',
} satisfies Partial<Sayings>
