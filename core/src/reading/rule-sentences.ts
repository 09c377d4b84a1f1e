import type { MistakeCode } from './mistake.ts'

/** Why a rule does not fit together, and what to write instead: the sentences of one policy file. */
export const ruleSentences = {
  'word-not-in-order': ['“{found}”不在“{order}”的高低次序中。', '次序由低到高为：{known}。'],
  'no-order': [
    '“{order}”没有规定高低次序，不能用“以上、以下”比较。',
    '请在 vocabulary.orders 中写明“{order}”由低到高的次序。',
  ],
  'no-atom': ['这里没有写任何条件。', '可用的条件：{known}。'],
  'one-shape-only': ['这里只能写其中一种：{known}。', '请只保留一种写法。'],
  'late-without-gap': ['这样的时段一期接着一期，没有“过后”可言。', '请删去 late。'],
  'several-timings': [
    '一项要求只能有一种时间：every、after、before 之一。',
    '请拆成几项要求，或只保留一种时间。',
  ],
  'within-without-start': [
    'within（时限）要从某个事件算起，此处没有 after。',
    '请写明 after，或删去 within。',
  ],
  'no-number': ['没有写明数量。', '请写 atLeast、atMost、target 或 anyOf 之一。'],
  'idle-beside-other-ways': [
    '已写 anyOf（几种办法之一），旁边的“{field}”不起作用。',
    '请写进 anyOf 的各项；本项自己也算一种办法的，用 count、where、atLeast 写明次数。',
  ],
  'at-most-not-standing': [
    'atMost（上限）只能用于随时成立的要求，不能与 {timing} 同用。',
    '请删去 atMost，或去掉 {timing}；限制计入的次数请用 cap。',
  ],
  'at-least-above-at-most': ['下限 {atLeast} 高于上限 {atMost}，无法同时满足。', '请核对原文的两个数。'],
  'target-below-at-least': [
    '目标 {target} 低于下限 {atLeast}。',
    'target 是力求达到的数，不应低于 atLeast；请核对原文。',
  ],
  'beyond-delegated-bounds': [
    '“{field}”定为 {found}，超出了文件授权的范围（{bounds}）。',
    '请在范围内另定，或先修订授权它的条款。',
  ],
  'from-not-before-to': ['起 {from} 不早于止 {to}。', '起止为左闭右开：止是不再包含的第一天，请核对。'],
  'too-few-readings': ['readings（不同理解）至少要有两种。', '只有一种理解的，直接写值即可。'],
  'adopted-out-of-range': [
    'adopted 为 {adopted}，但只有 {count} 种理解。',
    '请写 1 至 {count} 中采用的一种，尚未决定的写 null。',
  ],
  'silent-but-set': ['“{found}”列为文件未规定，但同一文件里又有它的值。', '请从 silent 中删去，或删去该值。'],
  'takes-the-name-of-a-built-in-period': [
    '“{found}”是通用周期的名称，不能另作定义。',
    '请另取名称，如“{found}-本校”。',
  ],
  'rule-of-another-bearer': ['“{field}”不适用于 {bearer}。', '{field} 只用于结对（bearer: pairing）。'],
  'number-without-cite': ['这一数量没有注明条款出处。', '请补 cite: { 章节: 原文短语 }，以便查对。'],
  'more-than-there-are': [
    '要求 {found} 个，最多只可能有 {most} 个，永远达不到。',
    '请核对原文的数，或改 distinct。',
  ],
  'cap-below-minimum': [
    'cap 使每期最多计 {atMost} 次，低于下限 {atLeast}，永远达不到。',
    '请核对两个数；只限制一部分记录的，在 cap 的 where 中写明是哪一部分。',
  ],
  'skip-without-every': [
    'skip（可空的期数）只用于按期的要求，此处没有 every。',
    '请写明 every，或删去 skip。',
  ],
  'skip-not-longer': [
    'skip 的 per（{per}）不比 every（{every}）长。',
    '请写更长的周期，如每学期的要求写 academic-year。',
  ],
  'skips-everything': [
    '每个 {per} 只有 {turns} 期，准许空 {atMost} 期等于没有要求。',
    '请把 atMost 改为小于 {turns} 的数，或删去此项要求。',
  ],
  'exempts-everybody': ['没有写明免除谁，等于全部免除。', '请写 person、cadre 的条件，或 excused 的情形。'],
  'not-of-an-excuse': [
    '“{field}”说的是免计由谁批准、多长时间，此处没有写免计的情形。',
    '请用 excused 写明情形，或删去“{field}”。',
  ],
  'filter-of-another-count': [
    '计 {count} 时没有“{field}”可筛选，写了也不起作用。',
    '请删去“{field}”，或改 count 为有此内容的一种。',
  ],
  'restricted-asks-more': ['restricted 的事件只存种类和日期，不能再按“{field}”筛选。', '请删去“{field}”。'],
  'office-without-role': [
    '没有写明是担任什么角色的部门，这一要求判不到任何部门。',
    '请写 of: { role: 角色 }，角色须在 roles 中。',
  ],
  'target-of-another-tier': [
    '对象类别“{found}”不属于层级“{tier}”，这样写判不到任何人。',
    '“{tier}”的对象类别：{known}。',
  ],
  'target-above-at-most': ['目标 {target} 高于上限 {atMost}，无法同时满足。', '请核对原文的两个数。'],
  'windows-overlap': [
    '自 {from} 起的时段与第 {other} 个时段重叠，同一次联系会计两次。',
    '请让一个时段止于另一个开始之日。',
  ],
  'issued-before-adopted': ['印发日期 {issuedOn} 早于成文日期 {adoptedOn}。', '请核对落款和版记的日期。'],
  'due-before-effective': [
    '截止日 {before} 早于施行日 {effective}，施行前的记录不计，没有人做得到。',
    '请核对原文的两个日期。',
  ],
  'no-day-of-issue': ['“自印发之日起施行”，但没有写印发或成文日期。', '请补 issuedOn 或 adoptedOn。'],
  'relation-to-itself': [
    '“{found}”就是本文件，不能取代、补充或填写自己。',
    '请写另一份文件的 id；新版本要用新的 id。',
  ],
  'too-many-readings': [
    '几处不同理解组合起来有 {count} 种，无法逐一比较。',
    '请先采用其中一些理解（adopted），使组合不超过 {most} 种。',
  ],
  'adopted-without': [
    '采用了一种理解，但没有写“{field}”。',
    '请写明由谁采用（by）、自哪天起（since: 2026-09-01）；尚未采用的，adopted 写 null。',
  ],
  'unknown-silent-path': [
    '“{path}”不能列为文件未规定：不认识其中的“{found}”。',
    '请写字段名、层级的字段（tiers.层级.字段）或下列之一：{known}。',
  ],
  'step-too-early': [
    '“{found}”排在“{after}”之前，轮到它时还做不了。',
    '请按先后排列步骤，把“{after}”放在前面。',
  ],
  'act-of-another-procedure': ['“{found}”不是名单的步骤。', '名单可用的步骤：{known}。'],
  'within-of-a-first-step': ['这是第一步，时限没有起算点。', '请用 from 写明从什么事件起算，或删去 within。'],
  'extend-without-within': [
    'extend（延期）之前要有时限，此处没有 within。',
    '请写明 within，或删去 extend。',
  ],
  'instead-of-no-step': [
    'insteadOf 指的“{found}”不在同一程序的其他步骤里。',
    '同一程序的其他步骤：{known}。',
  ],
  'narrative-with-number': [
    'narrative: true 是由人撰写、从不计算的内容，不能带数“{found}”。',
    '请删去 weight 里的数；原文要计分的，去掉 narrative。',
  ],
  'unknown-annex-field': [
    '“{found}”不是系统能填写的栏目。',
    '能填写的栏目：{known}；不由系统填写的栏，只写印刷的栏名。',
  ],
  'cite-without-section': [
    '出处没有写明章节，现为“{found}”。',
    '请写成 cite: { 章节: 原文短语 }，如 cite: { 第三条: 每学期不少于1次 }。',
  ],
} as const satisfies Partial<Record<MistakeCode, readonly [reason: string, suggestion: string]>>
