// What a contact holds beside its day, form, place and texts, said in one line at the end of its part of the form:
// 〔本人提出；话题：政策宣讲、意见建议〕. What is usual is not said.

/** Texts as a table of old contacts has them in its cells; '' where nothing is said. */
export type Particulars = Readonly<Record<ParticularField, string>>

export const particularFields = [
  'place',
  'initiatedBy',
  'spoke',
  'talk',
  'topics',
  'acts',
  'series',
  'event',
  'companions',
] as const
export type ParticularField = (typeof particularFields)[number]

export const noParticulars: Particulars = {
  place: '',
  initiatedBy: '',
  spoke: '',
  talk: '',
  topics: '',
  acts: '',
  series: '',
  event: '',
  companions: '',
}

/** The line, or undefined when there is nothing to say. */
export function particularsLine(said: Partial<Particulars>): string | undefined {
  const items = particularFields.flatMap((field) => {
    const value = said[field] ?? ''
    if (value === '') return []
    const whole = wholeItems.find(([one, is]) => one === field && is === value)
    return [whole ? whole[2] : `${labels[field]}：${value}`]
  })
  return items.length === 0 ? undefined : `〔${items.join('；')}〕`
}

/** What such a line says; undefined for any other line. */
export function readParticulars(line: string): Particulars | undefined {
  const inside = /^〔(.*)〕$/.exec(line.trim())?.[1]
  if (inside === undefined) return undefined
  const read: Record<ParticularField, string> = { ...noParticulars }
  for (const item of inside === '' ? [] : inside.split(itemStart)) {
    const found = readItem(item.trim())
    if (!found) return undefined
    read[found[0]] = found[1]
  }
  return read
}

const labels: Readonly<Record<ParticularField, string>> = {
  place: '地点',
  initiatedBy: '谁提出',
  spoke: '是否发言',
  talk: '单独谈话',
  topics: '话题',
  acts: '做了什么',
  series: '所属系列',
  event: '回应事件',
  companions: '一起谈的干部',
}

/** What has words of its own. */
const wholeItems: readonly (readonly [ParticularField, string, string])[] = [
  ['initiatedBy', '本人', '本人提出'],
  ['initiatedBy', '统战部', '统战部安排'],
  ['spoke', '是', '已发言'],
  ['spoke', '否', '未发言'],
  ['talk', '是', '单独谈了话'],
]

/** A semicolon inside a value ends nothing: behind the end of an item stands a label. */
const itemStart = new RegExp(
  `[；;](?=\\s*(?:${[...Object.values(labels).map((label) => `${label}[：:]`), ...wholeItems.map(([, , words]) => words)].join('|')}))`,
)

function readItem(item: string): readonly [ParticularField, string] | undefined {
  const whole = wholeItems.find(([, , words]) => words === item)
  if (whole) return [whole[0], whole[1]]
  const field = particularFields.find((one) => item.startsWith(labels[one]))
  const value = field && /^[：:](.*)$/.exec(item.slice(labels[field].length))?.[1]
  return field && value !== undefined ? [field, value.trim()] : undefined
}
