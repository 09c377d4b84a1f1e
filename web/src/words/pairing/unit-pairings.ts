export const unitPairingWords = {
  add: '登记单位结对',
  addNote: '文件规定由单位结对的，在这里逐对登记；两方单位里的人相互联系，都计入这一对。',
  tier: '层级',
  from: '自',
  cadreUnit: '联系单位',
  cadre: '联系一方代表',
  personUnit: '对象单位',
  person: '对象一方代表',
  choose: '请选择',
  noUnit: '这一天没有符合文件规定的单位，请先核对名册中单位的类别。',
  nobody: '这一天名册里没有可选的人，请先核对名册。',
  reason: '理由',
  reasonHint: '超出“一般”“原则上”的范围，或名册资料不足以判断时必须写明',
} as const

/** A side of a pairing: of one that is a unit the unit, and who stands for it: 机电党总支（甘棠）. */
export function sideName(unit: string | null, human: string): string {
  return unit === null ? human : `${unit}（${human}）`
}
