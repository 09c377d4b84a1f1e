import { addDays, type Day, earlierDay, laterDay } from '@tongxin/core/calendar/day'
import type { ContactEntry, ContactPartEntry } from '@tongxin/core/contacts/contact-entry'
import { changePromise, keepPromise } from '../features/friends/commands.ts'
import { amendContact } from '../workflows/amend-contact.ts'
import { logContact } from '../workflows/log-contact.ts'
import { refuseEntry } from '../workflows/take-back-contact.ts'
import { type DemoDays, demoFestivals } from './calendar.ts'
import { leaderBeside } from './enter-lists.ts'
import { type Plan, phoneCadre, phoneFriends } from './plan.ts'
import { must, type Player, type Stage } from './stage.ts'

type Scene = {
  readonly stage: Stage
  readonly office: Player
  readonly players: ReadonlyMap<string, Player>
  readonly plan: Plan
  readonly days: DemoDays
  readonly humans: ReadonlyMap<string, string>
  readonly today: Day
}

const [firstFriend, secondFriend] = phoneFriends

/**
 * What a newcomer finds on the phone cadre's pages beside one talk: every form of contact, a meeting where not everybody
 * spoke, promises kept, put off and open, an amendment, a late entry, a meeting of two cadres that waits for a tap, and an
 * entry on his behalf that he sent back. The first friend stays due.
 */
export async function enterScenes(scene: Scene): Promise<void> {
  await festivalVisit(scene)
  await lateEntry(scene)
  await meetingOfTwoFriends(scene)
  await amendedCall(scene)
  await sentBack(scene)
  await meetingOfTwoCadres(scene)
}

/** In the last festival of the term that has begun, if one has; what was promised then is kept since. */
async function festivalVisit(scene: Scene): Promise<void> {
  const { days, today } = scene
  const window = demoFestivals(today).findLast(
    ({ from, to }) => laterDay(from, days.current.from) <= today && to > days.current.from,
  )
  if (!window) return
  const on = earlierDay(today, laterDay(addDays(window.from, 8), days.current.from))
  const promise = { text: '问清实训室预约办法后回话', dueOn: addDays(on, 14) }
  const acts = ['走访看望']
  const brief = `${window.name}前走访看望，了解近期教学安排；对方问到实训室预约。`
  const saved = await log(scene, {
    heldOn: on,
    form: '走访',
    parts: [{ ...part(scene, secondFriend, brief), acts, promise }],
  })
  const [made] = saved.parts.flatMap((each) => each.promise ?? [])
  if (!made) throw new Error('the visit of the demo has no promise')
  await scene.stage(
    { on: earlierDay(today, addDays(on, 3)), at: '16:20:00', as: playerOf(scene, phoneCadre.name) },
    async (work) =>
      must(await keepPromise(work, { id: made.id, version: made.version, words: '已电话告知预约办法' })),
  )
}

/** Written down weeks after the talk: the record shows both days. */
async function lateEntry(scene: Scene): Promise<void> {
  const brief = '主要谈了青年教师住房和子女入学政策，说明了办理途径。'
  const entry = { heldOn: ago(scene, 40), form: '个别谈心', parts: [part(scene, secondFriend, brief)] }
  await log(scene, entry, { on: ago(scene, 22) })
}

/** Both friends were there, one spoke: it counts for that one. What was promised then was put off since. */
async function meetingOfTwoFriends(scene: Scene): Promise<void> {
  const { today } = scene
  const text = '反馈公共仪器收费标准的修订进度'
  const spoke = {
    ...part(scene, secondFriend, '在学院座谈会上就公共仪器开放作了发言。'),
    raised: { kind: 'suggestion' as const, text: '建议公共仪器按时段预约，夜间减半收费。' },
    promise: { text, dueOn: addDays(today, -2) },
    spoke: true,
  }
  const listened = { ...part(scene, firstFriend, '参加学院座谈会，会上没有发言。'), spoke: false }
  const entry = { heldOn: ago(scene, 20), form: '座谈', place: '学院会议室', parts: [spoke, listened] }
  const saved = await log(scene, entry)
  const [made] = saved.parts.flatMap((each) => each.promise ?? [])
  if (!made) throw new Error('the meeting of the demo has no promise')
  const words = '收费标准推迟到下次校长办公会研究'
  await scene.stage({ on: ago(scene, 6), as: playerOf(scene, phoneCadre.name) }, async (work) =>
    must(
      await changePromise(work, {
        ...{ id: made.id, version: made.version, text, words },
        dueOn: addDays(today, 9),
      }),
    ),
  )
}

/** The friend rang up; the day was set right afterwards, and what was promised is due in two days. */
async function amendedCall(scene: Scene): Promise<void> {
  const { today } = scene
  const asked = { ...part(scene, secondFriend, '对方来电，问教材经费申报。'), initiatedBy: 'person' as const }
  const promise = { text: '了解教材经费申报办法后告知', dueOn: addDays(today, 2) }
  const entry = { heldOn: ago(scene, 12), form: '电话', parts: [{ ...asked, promise }] }
  const { id, version } = await log(scene, entry)
  const mended = { ...entry, ...whole, heldOn: ago(scene, 13), parts: [asked] }
  await scene.stage({ on: ago(scene, 11), as: playerOf(scene, phoneCadre.name) }, async (work) =>
    must(await amendContact(work, { ...mended, id, version, reason: '通话是前一天，日期记错了' })),
  )
}

/** Entered by the office for him, and not so: it comes back to the office with the reason. */
async function sentBack(scene: Scene): Promise<void> {
  const entry = {
    heldOn: ago(scene, 9),
    form: '网络',
    parts: [part(scene, secondFriend, '通报了学校年度重点工作。')],
  }
  const { id } = await log(scene, entry, { as: scene.office })
  await scene.stage({ on: ago(scene, 8), as: playerOf(scene, phoneCadre.name) }, async (work) =>
    must(await refuseEntry(work, { id, reason: '当天在外开会，没有谈' })),
  )
}

/** A leader of the school and he met the same friend; the leader wrote it down, and he has still to confirm. */
async function meetingOfTwoCadres(scene: Scene): Promise<void> {
  const leader = leaderBeside(scene.plan)
  const brief = '一起听取对学科建设的意见，对方建议增加研究生实践环节。'
  await log(
    scene,
    { heldOn: ago(scene, 4), form: '个别谈心', parts: [part(scene, secondFriend, brief)] },
    { on: ago(scene, 3), as: playerOf(scene, leader), cadre: leader, companions: [phoneCadre.name] },
  )
}

type Logged = {
  /** The day it was written down; without it the day of the talk. */
  readonly on?: Day
  readonly as?: Player
  readonly cadre?: string
  readonly companions?: readonly string[]
}

const whole = { place: '', series: null }

async function log(
  scene: Scene,
  entry: Omit<ContactEntry, 'place'> & { readonly place?: string },
  { on = entry.heldOn, cadre = phoneCadre.name, as = playerOf(scene, cadre), companions = [] }: Logged = {},
) {
  return scene.stage({ on, at: '17:10:00', as }, async (work) =>
    must(
      await logContact(work, {
        ...whole,
        ...entry,
        id: work.ids.next(),
        repeated: false,
        cadreId: idOf(scene, cadre),
        companionIds: companions.map((name) => idOf(scene, name)),
      }),
    ),
  )
}

function part(scene: Scene, person: string, brief: string): ContactPartEntry {
  const silent = { topics: [], acts: [], raised: null, remark: '', spoke: null, talk: null, promise: null }
  return { ...silent, personId: idOf(scene, person), initiatedBy: 'cadre', brief }
}

/** So many days ago, and not before the term. */
function ago({ days, today }: Scene, count: number): Day {
  return laterDay(days.current.from, addDays(today, -count))
}

function idOf({ humans }: Scene, name: string): string {
  const id = humans.get(name)
  if (id === undefined) throw new Error(`nobody of the demo is called ${name}`)
  return id
}

function playerOf({ players }: Scene, name: string): Player {
  const player = players.get(name)
  if (!player) throw new Error(`${name} of the demo cannot sign in`)
  return player
}
