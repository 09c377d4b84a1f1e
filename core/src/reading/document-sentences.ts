import type { MistakeCode } from './mistake.ts'

/** What does not fit between several documents, and which of them to change: the sentences of `policy check A B`. */
export const documentSentences = {
  'limits-clash': [
    '此处至少要 {atLeast}，而要求“{other}”对同样的对象和内容最多准许 {atMost}，无法同时做到。',
    '请核对原文的两个数，或写明两项要求各管哪一部分。',
  ],
  'limits-clash-over-documents': [
    '此处至少要 {atLeast}，而文件“{document}”的要求“{other}”最多准许 {atMost}，两份文件同时有效，无法都做到。',
    '两项都会照常判定；请与发文部门商定以哪一份为准，并用 relation: { as: replaces } 写明。',
  ],
  'document-twice': [
    '有两份文件的 id 都是“{found}”。',
    '请每份文件用不同的 id；同一文件的新版本也要用新的 id。',
  ],
  'unknown-document': [
    '找不到 id 为“{found}”的文件。',
    '请把那份文件一并给出，或核对 id。其他文件：{known}。',
  ],
  'replaced-twice': [
    '“{found}”已由文件“{by}”取代，不能再被取代一次。',
    '请改为取代“{by}”，使各版本前后相接。',
  ],
  'not-after-its-predecessor': [
    '自 {from} 起施行，不晚于它所取代的“{id}”（自 {other} 起），后者就没有一天有效。',
    '请核对两份文件的施行日期。',
  ],
  'circle-of-documents': [
    '文件之间绕成了圈：{way}。',
    '请去掉其中一处 relation 或 replaces，使先后、上下分明。',
  ],
  'overlapping-versions': [
    '自 {from} 起与文件“{other}”同时有效，两份都是整份制度，同一件事会判两次。',
    '新版本请写 replaces: [{other}]；补充或部分取代的，请用 relation 写明。',
  ],
  'gap-between-documents': [
    '文件“{other}”到 {until} 为止，本文件自 {from} 起，中间没有规定。',
    '中间的日子按“待下级规定”显示；如有规定请补上，否则不必修改。',
  ],
  'unknown-part-there': [
    '文件“{document}”里没有“{found}”，或没有把它留给下级规定。',
    '留给下级规定的有：{known}。',
  ],
  'unknown-requirement-there': [
    '文件“{document}”里没有可以这样写的要求“{found}”。',
    '那份文件里的要求：{known}。',
  ],
  'same-requirement-twice': [
    '要求“{found}”在文件“{document}”里已有，补充的文件不能再用这个名称。',
    '请另取名称；要取代它的，把 as 改为 replaces。',
  ],
  'replaces-a-higher-one': [
    '发文机关的级别低于文件“{document}”，不能取代它。',
    '上级文件授权的，用 as: fills；另加的，用 as: adds。',
  ],
  'not-left-open': ['“{field}”不是上级文件留给本级规定的内容。', '请删去“{field}”，或与上级文件写得一样。'],
  'delegates-again': ['此处又留给了“{to}”规定，等于没有规定。', '请写明数或内容；还未研究确定的，删去此项。'],
  'fills-more': [
    '填写授权内容的文件不能另写“{field}”：文件“{document}”没有把它留给下级。',
    '请删去“{field}”；另加的内容，写成 as: adds 的文件。',
  ],
  'must-stay': [
    '本单位的文件，“{field}”只能写“{wanted}”。',
    '请改回“{wanted}”；写别的内容，请另拟文件交统战部载入。',
  ],
  'unit-spoken-for': [
    '“{found}”不自行规定授权的内容：学校由学校的文件规定，民主党派基层组织和统战团体不是二级单位。',
    '请删去这个单位，或改写为二级单位。',
  ],
  'filled-twice': [
    '要求“{found}”同一时间已由文件“{other}”规定，两处不知以哪一处为准。',
    '请给前一份写 until（不再有效的第一天），或用 replaces 写明取代。',
  ],
} as const satisfies Partial<Record<MistakeCode, readonly [reason: string, suggestion: string]>>
