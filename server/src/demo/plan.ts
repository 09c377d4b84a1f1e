import { rollDice } from './dice.ts'
import { nameMaker } from './names.ts'

// Who is in the invented school. The figures agree: 214 persons of whom 207 are paired, 131 talked with this term.

export type PlannedUnit = {
  readonly name: string
  readonly shortName: string
  readonly kind: string
  /** Persons on the register, of them met this term, and without anybody. */
  readonly persons: number
  readonly met: number
  readonly uncovered: number
}

const unitLines: readonly (readonly [string, string, number, number, number])[] = [
  ['文学院', '文院', 16, 12, 0],
  ['外国语学院', '外院', 18, 13, 0],
  ['法学院', '法院', 11, 8, 0],
  ['经济管理学院', '经管', 20, 14, 0],
  ['数学与统计学院', '数统', 12, 9, 0],
  ['物理与电子学院', '物电', 14, 10, 0],
  ['化学化工学院', '化工', 15, 8, 1],
  ['生命科学学院', '生科', 13, 9, 0],
  ['机电工程学院', '机电', 21, 7, 3],
  ['信息工程学院', '信息', 19, 11, 0],
  ['土木与建筑学院', '土建', 12, 6, 0],
  ['艺术学院', '艺术', 10, 4, 1],
  ['附属医院', '附院', 24, 14, 2],
  ['机关党委', '机关', 9, 6, 0],
]

export const plannedUnits: readonly PlannedUnit[] = unitLines.map(
  ([name, shortName, persons, met, uncovered]) => ({
    name,
    shortName,
    kind: name === '附属医院' ? '附属医院' : '二级党组织',
    persons,
    met,
    uncovered,
  }),
)

export type PlannedCadre = {
  readonly name: string
  readonly staffNo: string
  readonly title: string
  readonly unit: string | null
}
export type PlannedPerson = {
  readonly name: string
  readonly staffNo: string
  readonly unit: string
  readonly party: string
  readonly title: string
  readonly ethnicity: string | null
  readonly seat: boolean
  readonly fate: 'met' | 'due' | 'uncovered'
}
export type Plan = {
  readonly leaders: readonly PlannedCadre[]
  readonly cadres: readonly PlannedCadre[]
  readonly persons: readonly PlannedPerson[]
}

const leaderLines = [
  ['岑砚秋', '校党委书记'],
  ['陆闻笙', '校长'],
  ['祝以宁', '副书记，协管统战'],
  ['邵明舟', '副校长'],
  ['蔺知远', '副校长'],
  ['阮书衡', '纪委书记'],
  ['霍临川', '副校长'],
  ['汤若谷', '组织部部长'],
  ['荀嘉禾', '宣传部部长'],
  ['滕望舒', '副校长'],
  ['郜清和', '副校长'],
  ['卞怀瑾', '总会计师'],
] as const

/** The cadre of the phone screens, and the three people he keeps contact with. */
export const phoneCadre = { name: '梁溪和', unit: '化学化工学院' } as const
export const phoneFriends = ['禤若澄', '应采薇', '阿勒腾·叶尔兰'] as const

const posts = ['党委书记', '院长', '党委副书记', '副院长', '党委副书记、纪委书记', '副院长'] as const
const titles = ['教授', '副教授', '教授', '讲师', '副教授', '研究员'] as const
// Codes of GB/T 4762: seven democratic parties and 无党派人士.
const parties = ['05', '06', '07', '08', '09', '10', '04', '12', '12', '12'] as const

export function planSchool(): Plan {
  const dice = rollDice(20_261_120)
  const reserved = [...leaderLines.map(([name]) => name), phoneCadre.name, ...phoneFriends, '闻知秋']
  const nextName = nameMaker(dice, reserved)
  const leaders = leaderLines.map(([name, title], index) => ({
    name,
    title,
    unit: null,
    staffNo: `10${pad(index + 1, 2)}`,
  }))
  const cadres = plannedUnits.flatMap((unit, u) =>
    posts.map((title, p) => ({
      name: unit.name === phoneCadre.unit && p === 0 ? phoneCadre.name : nextName(),
      title,
      unit: unit.name,
      staffNo: `2${pad(u + 1, 2)}${p + 1}`,
    })),
  )
  const persons = plannedUnits.flatMap((unit, u) =>
    Array.from({ length: unit.persons }, (_, p) => {
      const friend = unit.name === phoneCadre.unit ? phoneFriends[p] : undefined
      return {
        name: friend ?? nextName(),
        staffNo: `3${pad(u + 1, 2)}${pad(p + 1, 2)}`,
        unit: unit.name,
        party: dice.pick(parties),
        title: dice.pick(titles),
        ethnicity: friend === '阿勒腾·叶尔兰' ? '哈萨克族' : null,
        seat: p % 9 === 1,
        fate: fateOf(unit, p),
      }
    }),
  )
  return { leaders, cadres, persons }
}

/** The first friend of the phone cadre is still due, the next are met; who is new comes last. */
function fateOf(unit: PlannedUnit, index: number): PlannedPerson['fate'] {
  const due = unit.persons - unit.met - unit.uncovered
  if (index >= unit.persons - unit.uncovered) return 'uncovered'
  if (unit.name === phoneCadre.unit) return index === 0 || index > unit.met ? 'due' : 'met'
  return index < due ? 'due' : 'met'
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
