import { addDays, type Day, daysBetween, laterDay } from '@tongxin/core/calendar/day'
import { logContact } from '../workflows/log-contact.ts'
import type { DemoDays } from './calendar.ts'
import { type Dice, rollDice } from './dice.ts'
import type { Pair } from './enter-lists.ts'
import type { Entered } from './enter-roster.ts'
import { type Plan, phoneFriends } from './plan.ts'
import { must, type Player, type Stage } from './stage.ts'

type Scene = {
  readonly stage: Stage
  readonly office: Player
  readonly plan: Plan
  readonly days: DemoDays
  readonly entered: Entered
  readonly today: Day
}

// What was talked about: affairs and requests, never a word about the person.
const briefs = [
  '主要谈了实验中心排课和耗材采购，对方提到旺季供货要等六周。',
  '主要谈了本学期课程建设进度，对方提到教材更新需要经费。',
  '通报了学校年度重点工作，听取了对学科建设的意见。',
  '主要谈了青年教师住房和子女入学政策，说明了办理途径。',
  '主要谈了科研平台开放时间，对方提到夜间值守不便。',
  '了解近期教学安排，对方提到教室投影设备老旧。',
  '主要谈了研究生培养方案修订，对方建议增加实践环节。',
  '走访实验室，了解安全检查整改情况。',
] as const
const raisedTexts = [
  '建议实验耗材旺季提前一个月集中采购。',
  '建议延长实验楼夜间门禁时间。',
  '希望更新三号教学楼投影设备。',
  '建议研究生实践环节与校外基地对接。',
] as const
const promiseTexts = ['问清采购周期后回话', '回复实训室预约', '了解教材经费申报办法后告知'] as const
const forms = ['个别谈心', '个别谈心', '个别谈心', '走访', '电话', '网络'] as const

/** The talk whose words are written a second time. */
const copiedAt = 18

/** The term's talks: everyone planned as met once or twice, a few entered by the office and not yet confirmed. */
export async function enterContacts(scene: Scene, pairs: readonly Pair[]): Promise<void> {
  const dice = rollDice(20_260_901)
  const fates = new Map(scene.plan.persons.map((person) => [person.name, person.fate]))
  const met = pairs.filter((pair) => fates.get(pair.person) === 'met')
  let number = 0
  const written = new Map<string, string[]>()
  for (const pair of met) {
    number += 1
    const told = written.get(pair.cadre) ?? []
    written.set(pair.cadre, told)
    const brief = unwritten(told, dice)
    await talk(scene, pair, { on: someDay(scene, dice), number, dice, brief })
    if (number % 9 !== 0) continue
    // One cadre wrote the same of two talks, so that 登记核实 has something to ask.
    const next = number === copiedAt ? brief : unwritten(told, dice)
    await talk(scene, pair, { on: someDay(scene, dice), number: number + 1, dice, brief: next })
  }
  await talkBeforeTheTerm(scene, pairs, dice)
}

/** Something this cadre has not written yet, while there is any. */
function unwritten(told: string[], dice: Dice): string {
  const left = briefs.filter((brief) => !told.includes(brief))
  const brief = dice.pick(left.length > 0 ? left : briefs)
  told.push(brief)
  return brief
}

type Talk = { readonly on: Day; readonly number: number; readonly dice: Dice; readonly brief: string }

async function talk(scene: Scene, pair: Pair, { on, number, dice, brief }: Talk): Promise<void> {
  const { entered, office, today } = scene
  const cadreId = entered.humans.get(pair.cadre) ?? ''
  const byOffice = number % 45 === 0
  const cadre: Player = { accountId: office.accountId, humanId: cadreId, role: 'cadre', unitIds: [] }
  const enteredOn = laterDay(on, today < addDays(on, 1) ? on : addDays(on, dice.below(2)))
  const raised = number % 6 === 0 ? { kind: 'suggestion' as const, text: dice.pick(raisedTexts) } : null
  const promise =
    number % 12 === 0 ? { text: dice.pick(promiseTexts), dueOn: addDays(today, 3 + dice.below(20)) } : null
  const hour = 9 + dice.below(8)
  const form = number % 7 === 0 ? '座谈' : dice.pick(forms)
  await scene.stage(
    { on: enteredOn, at: `${String(hour).padStart(2, '0')}:15:00`, as: byOffice ? office : cadre },
    async (work) => {
      const part = {
        personId: entered.humans.get(pair.person) ?? '',
        initiatedBy: 'cadre' as const,
        brief,
        topics: [],
        acts: form === '走访' ? ['走访看望'] : [],
        raised,
        remark: '',
        spoke: true,
        talk: null,
        promise,
      }
      must(
        await logContact(work, {
          id: work.ids.next(),
          repeated: false,
          cadreId,
          heldOn: on,
          form,
          place: '',
          companionIds: [],
          parts: [part],
        }),
      )
    },
  )
}

/** A day of the term up to today; the school is busier in the middle of the term. */
function someDay({ days, today }: Scene, dice: Dice): Day {
  const span = daysBetween(days.current.from, today)
  if (span <= 1) return today
  return addDays(days.current.from, Math.max(dice.below(span), dice.below(span)))
}

/** The first friend of the phone cadre was last talked with before the term. */
async function talkBeforeTheTerm(scene: Scene, pairs: readonly Pair[], dice: Dice): Promise<void> {
  const pair = pairs.find(({ person }) => person === phoneFriends[0])
  const on = addDays(scene.days.entered, 12)
  if (pair && on < scene.days.current.from) await talk(scene, pair, { on, number: 1, dice, brief: briefs[0] })
}
