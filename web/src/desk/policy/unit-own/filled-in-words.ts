import type { UnitVersion } from '@tongxin/contract/policy/unit-document'

/** 二级数量 1–3 人；定期汇总 每学期至少 1 份; a dash where nothing is set. */
export function filledInWords(values: UnitVersion['values']): string {
  return values.length === 0 ? '—' : values.map(({ label, words }) => `${label}：${words}`).join('；')
}
