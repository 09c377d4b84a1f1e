/** 政治面貌 by GB/T 4762, with the short names in daily use. */
export interface Party {
  readonly code: string
  readonly name: string
  readonly names: readonly string[]
  readonly group: 'CPC' | 'league' | 'democratic' | 'none' | 'masses'
}

export const parties: readonly Party[] = [
  { code: '01', name: '中共党员', names: ['CPC', '中国共产党'], group: 'CPC' },
  { code: '02', name: '中共预备党员', names: ['预备党员'], group: 'CPC' },
  { code: '03', name: '共青团员', names: ['共青团'], group: 'league' },
  { code: '04', name: '民革党员', names: ['民革', '中国国民党革命委员会'], group: 'democratic' },
  { code: '05', name: '民盟盟员', names: ['民盟', '中国民主同盟'], group: 'democratic' },
  { code: '06', name: '民建会员', names: ['民建', '中国民主建国会'], group: 'democratic' },
  { code: '07', name: '民进会员', names: ['民进', '中国民主促进会'], group: 'democratic' },
  { code: '08', name: '农工党党员', names: ['农工党', '中国农工民主党'], group: 'democratic' },
  { code: '09', name: '致公党党员', names: ['致公党', '中国致公党'], group: 'democratic' },
  { code: '10', name: '九三学社社员', names: ['九三学社', '九三'], group: 'democratic' },
  { code: '11', name: '台盟盟员', names: ['台盟', '台湾民主自治同盟'], group: 'democratic' },
  { code: '12', name: '无党派人士', names: ['none', '无党派'], group: 'none' },
  { code: '13', name: '群众', names: ['masses', '普通公民'], group: 'masses' },
]

/** The party a word means: a code, the standard's name or a short name. */
export function findParty(word: string): Party | undefined {
  return parties.find(({ code, name, names }) => code === word || name === word || names.includes(word))
}
