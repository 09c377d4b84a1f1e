/** What an imported table holds. */
export const importKinds = ['units', 'cadres', 'persons', 'contacts'] as const
export type ImportKind = (typeof importKinds)[number]

export const importKindWords: Readonly<Record<ImportKind, string>> = {
  units: '单位',
  cadres: '党员领导干部',
  persons: '党外代表人士',
  contacts: '以往联系记录',
}
