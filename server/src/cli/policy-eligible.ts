import { type Day, isDay } from '@tongxin/core/calendar/day'
import { unitOf } from '@tongxin/core/duties/bearers/unit-of'
import { type Setting, settingOf } from '@tongxin/core/duties/setting'
import { inForce } from '@tongxin/core/duties/turns/turns-of'
import type { OnFacts } from '@tongxin/core/pairing/eligibility/candidate'
import { enteredAs } from '@tongxin/core/pairing/eligibility/entered-as'
import { personsOfCadre } from '@tongxin/core/pairing/eligibility/persons-of-cadre'
import { scopeOfPerson } from '@tongxin/core/pairing/eligibility/scope-of-person'
import { quotaFindings } from '@tongxin/core/pairing/quota-findings'
import type { Policy } from '@tongxin/core/policy/policy'
import { type UnitPolicies, unitPolicies } from '@tongxin/core/policy/unit-own/unit-policies'
import type { Facts } from '@tongxin/core/roster/facts'
import type { Human } from '@tongxin/core/roster/human'
import type { CommandIo } from './command-io.ts'
import { readPolicyOptions } from './policy-options.ts'
import { printedNumbers, printedPersons, printedScope } from './printed-eligibility.ts'
import { readFactsFile, readPolicyFiles } from './read-texts.ts'

export const usage =
  '用法：tongxin policy eligible --policy 文件… --facts 文件 (--person 编号 | --cadre 编号) --on 日期 [--json]'

/**
 * `policy eligible`: in whose scope a person is on a day, or whom a cadre may be paired with, each with its clause.
 * 0 there is somebody · 1 there is nobody, and why · 2 bad use, or a file with mistakes.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const asked = readQuestion(argv)
  if (typeof asked === 'string') return badUse(asked, io)
  const policies = await readPolicyFiles(asked.policies, io)
  const facts = await readFactsFile(asked.facts, io)
  if (policies === null || facts === null) return 2
  const ground = groundOf(policies, facts, asked)
  if (typeof ground === 'string') return badUse(ground, io)
  const { data, lines, found } = asked.side === 'person' ? scopeOf(ground) : personsOf(ground)
  const numbers = quotaFindings(ground.setting, ground.human.id)
  if (asked.json) io.out(JSON.stringify({ on: asked.on, ...data, numbers }, null, 2))
  else for (const line of [...lines, ...printedNumbers(numbers, ground)]) io.out(line)
  return found ? 0 : 1
}

interface Question {
  readonly policies: readonly string[]
  readonly facts: string
  readonly side: 'person' | 'cadre'
  readonly human: string
  readonly on: Day
  readonly json: boolean
}

/** The question, or what is wrong with it. */
function readQuestion(argv: readonly string[]): Question | string {
  const values = readPolicyOptions(argv, ['person', 'cadre'])
  if (typeof values === 'string') return values
  const { policy, facts, on, json, own } = values
  const { person, cadre } = own
  if (policy.length === 0) return '请用 --policy 给出至少一个制度文件。'
  if (facts === undefined) return '请用 --facts 给出事实文件。'
  if ((person === undefined) === (cadre === undefined)) return '请用 --person 或 --cadre 给出一个人的编号。'
  if (on === undefined) return '请用 --on 给出判定的日期，如 2026-11-20。'
  if (!isDay(on)) return `“${on}”不是日期，请写成 2026-11-20 的样子。`
  const side = person === undefined ? 'cadre' : 'person'
  return { policies: policy, facts, side, human: person ?? cadre ?? '', on, json }
}

interface Ground {
  readonly policy: Policy
  /** The document as each unit has filled it in. */
  readonly policyOf: UnitPolicies
  readonly human: Human
  readonly setting: Setting
}

/** The document in force on the day and the human asked about, or which of them there is not. */
function groundOf(policies: readonly Policy[], facts: Facts, { human: id, on }: Question): Ground | string {
  const setting = settingOf(policies, { calendar: facts.calendar, facts, asOf: { on, knownAt: on } })
  const version = setting.versions.find((one) => one.policy.relation === undefined && inForce(one, on))
  if (version === undefined) return `${on} 没有施行中的制度文件。`
  const human = setting.index.facts.humans.find((one) => one.id === id)
  if (human === undefined) return `事实文件里没有编号“${id}”的人。`
  const { policy } = version
  return { policy, policyOf: unitPolicies(policy, policies, on), human, setting }
}

/** What is told of one side: as data, line by line, and whether there is anybody. */
interface Told {
  readonly data: object
  readonly lines: readonly string[]
  readonly found: boolean
}

function scopeOf({ policy, policyOf, human, setting }: Ground): Told {
  const facts = onFactsOf(setting)
  const cadres = enteredAs('cadre', setting.index.facts.humans, facts.at).filter(({ id }) => id !== human.id)
  const tiers = scopeOfPerson({ policyOf, cadres, person: human }, facts)
  return {
    data: { person: human.id, tiers },
    lines: printedScope(tiers, { policy, setting }),
    found: tiers.some((tier) => tier.cadres.length > 0),
  }
}

function personsOf({ policyOf, human, setting }: Ground): Told {
  const facts = onFactsOf(setting)
  const persons = enteredAs('person', setting.index.facts.humans, facts.at).filter(
    ({ id }) => id !== human.id,
  )
  const policy = policyOf(unitOf(human, 'cadre', setting.on))
  const tiers = personsOfCadre({ policy, persons, cadre: human }, facts)
  return {
    data: { cadre: human.id, tiers: tiers.map(withIds) },
    lines: printedPersons(tiers, { policy, setting }),
    found: tiers.some((tier) => tier.persons.length > 0),
  }
}

function onFactsOf({ index, on }: Setting): OnFacts {
  return { roster: index.roster, at: { on, knownAt: on } }
}

/** People by their id, as everywhere in what commands print as data. */
function withIds(tier: ReturnType<typeof personsOfCadre>[number]) {
  return {
    ...tier,
    persons: tier.persons.map(({ person, ...more }) => ({ person: person.id, ...more })),
    open: tier.open.map(({ person, ...more }) => ({ person: person.id, ...more })),
  }
}

function badUse(reason: string, io: CommandIo): number {
  io.err(reason)
  io.err(usage)
  return 2
}
