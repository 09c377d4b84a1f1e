// What a list would gain and lose by an edit: who gets or loses somebody, which number is kept, which pair in force stays. Figures
// of the tiers are weighed, and say nothing to a reader.
import type { PairIds, PairingTier } from '../solver/instance.ts'
import { gapOf, type LoadChange, type Move } from './effects.ts'
import type { WhatIf } from './moves.ts'
import { namedCadres, namedPersons, type PairingNames } from './pairing-names.ts'

/** The tiers of the instance, in its order, and the names of people. */
export interface Saying {
  readonly tiers: readonly PairingTier[]
  readonly names: PairingNames
  /** What a fit of 0 to 10 rests on, where the caller knows; else only the number can be told. */
  readonly fitOf?: (fit: number) => string
}

interface Told {
  readonly text: string
  readonly isWorse: boolean
}

/** What an edit would gain and cost, and who would move. */
export function whatIfSentences(whatIf: WhatIf, saying: Saying): readonly string[] {
  const moved = moveSentences(whatIf.moves, saying.names)
  return [changeSentence(whatIf, saying), ...(moved.length > 0 ? [`变动：${moved.join('；')}。`] : [])]
}

/** What gets better, and then at what cost. */
export function changeSentence(whatIf: WhatIf, { tiers, names }: Saying): string {
  const first = whatIf.difference.findIndex((by) => by !== 0)
  if (first < 0) return '各项目标都不变。'
  const told = tiers.flatMap((tier, at): readonly Told[] => {
    const by = whatIf.difference[at] ?? 0
    const own = toldOf[tier](whatIf, names, by)
    // What decides is always said, also where no name can be given to it.
    if (own.length > 0 || at !== first) return own
    return [{ text: inOneWord[tier][by > 0 ? 'worse' : 'better'], isWorse: by > 0 }]
  })
  const texts = (isWorse: boolean) => told.filter((one) => one.isWorse === isWorse).map(({ text }) => text)
  const [better, worse] = [texts(false).join('；'), texts(true).join('；')]
  if (better === '' || worse === '') return `${better}${worse}。`
  return `${better}；代价是：${worse}。`
}

const toldOf: Readonly<
  Record<PairingTier, (whatIf: WhatIf, names: PairingNames, by: number) => readonly Told[]>
> = {
  coverage: ({ moves }, names, by) => {
    const gained = moves.filter(({ had, has }) => had === 0 && has > 0)
    const lost = moves.filter(({ had, has }) => had > 0 && has === 0)
    const isRanked = gained.length > 0 && lost.length > 0 && by < 0
    return [
      ...told(gained.length > 0, `${isRanked ? '排在前面的' : ''}${gainedWords(gained, names)}`, false),
      ...told(lost.length > 0, `${personsOf(lost, names)}没有联系人`, true),
    ]
  },
  quota: ({ loads }, names) =>
    [false, true].flatMap((isWorse) => {
      const own = loads.filter((load) => gapOf(load, load.has) > gapOf(load, load.had) === isWorse)
      const shown = own.slice(0, mostNamed).map((load) => loadWords(load, names))
      const rest = own.length - shown.length
      const more = rest > 0 ? [`另有 ${rest} 位领导的人数${isWorse ? '更不合' : '更合乎'}规定`] : []
      return [...shown, ...more].map((text) => ({ text, isWorse }))
    }),
  continuity: ({ inForce }, names) => [
    ...told(inForce.made.length > 0, `现有结对多保留 ${pairsOf(inForce.made, names)}`, false),
    ...told(inForce.undone.length > 0, `现有结对少保留 ${pairsOf(inForce.undone, names)}`, true),
  ],
  // Who moves is said beside it.
  stability: () => [],
  fit: ({ moves }, names) => {
    const [better, worse] = [moves.filter(({ fit }) => fit > 0), moves.filter(({ fit }) => fit < 0)]
    return [
      ...told(better.length > 0, `${personsOf(better, names)}的联系人更契合${fitGround}`, false),
      ...told(worse.length > 0, `${personsOf(worse, names)}的联系人不如现在契合${fitGround}`, true),
    ]
  },
  // With more pairs or fewer everybody's load is another, which is said by the pairs themselves.
  balance: ({ moves }, _, by) =>
    moves.some(({ had, has }) => had !== has)
      ? []
      : told(by !== 0, by > 0 ? '各人负担不如现在均衡' : '各人负担更均衡', by > 0),
}

const fitGround = '（分管单位、联系点、学科）'

const inOneWord: Readonly<Record<PairingTier, { readonly better: string; readonly worse: string }>> = {
  coverage: { better: '覆盖更好', worse: '覆盖不如现在' },
  quota: { better: '每人联系人数更合乎规定', worse: '每人联系人数不如现在合乎规定' },
  continuity: { better: '一人有多位联系人的更少', worse: '一人有多位联系人的更多' },
  stability: { better: '名单改动更少', worse: '名单改动更多' },
  fit: { better: `总体更契合${fitGround}`, worse: `总体不如现在契合${fitGround}` },
  balance: { better: '负担更均衡', worse: '负担不如现在均衡' },
}

/** More are counted. */
const mostNamed = 4

function told(isSo: boolean, text: string, isWorse: boolean): readonly Told[] {
  return isSo ? [{ text, isWorse }] : []
}

function gainedWords(gained: readonly Move[], names: PairingNames): string {
  if (gained.length > mostNamed) return `${personsOf(gained, names)}有了联系人`
  return gained
    .map(({ person, to }) => `${names.person(person)}有了联系人${namedCadres(to, names)}`)
    .join('，')
}

function personsOf(moves: readonly Move[], names: PairingNames): string {
  const persons = moves.map(({ person }) => person)
  if (persons.length <= mostNamed) return namedPersons(persons, names)
  return `${namedPersons(persons.slice(0, mostNamed), names)}等 ${persons.length} 人`
}

function loadWords({ cadre, has, min, max }: LoadChange, names: PairingNames): string {
  const head = `${names.cadre(cadre)}联系 ${has} 人，`
  if (has < min) return `${head}比规定的至少 ${min} 人少 ${min - has} 人`
  if (max !== null && has > max) return `${head}比规定的至多 ${max} 人多 ${has - max} 人`
  return `${head}合乎规定`
}

function pairsOf(pairs: readonly PairIds[], names: PairingNames): string {
  const shown = pairs
    .slice(0, mostNamed)
    .map(([cadre, person]) => `${names.cadre(cadre)}与${names.person(person)}`)
  return `${pairs.length} 对（${shown.join('、')}${pairs.length > mostNamed ? '等' : ''}）`
}

/** The chain of people who move, each with from whom to whom. */
export function moveSentences(moves: readonly Move[], names: PairingNames): readonly string[] {
  const shown = moves.slice(0, mostMoves).map((move) => moveSentence(move, names))
  return moves.length > mostMoves ? [...shown, `另有 ${moves.length - mostMoves} 人变动`] : shown
}

const mostMoves = 12

function moveSentence({ person, from, to, had, has }: Move, names: PairingNames): string {
  const who = names.person(person)
  if (from.length === 0) return `${who}${had > 0 ? '另' : '新'}由${namedCadres(to, names)}联系`
  if (to.length === 0)
    return `${who}不再由${namedCadres(from, names)}联系${has > 0 ? '，仍有其他联系人' : ''}`
  return `${who}由${namedCadres(from, names)}改为${namedCadres(to, names)}`
}
