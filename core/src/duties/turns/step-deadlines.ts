import { stepName } from '../../policy/outline/names.ts'
import type { Policy } from '../../policy/policy.ts'
import type { PlainRequirement, Requirement } from '../../policy/requirement.ts'
import { type Step, type StepAct, stepActs } from '../../policy/step.ts'
import { stepEvent, type Trigger } from './trigger.ts'

/**
 * The requirements that steps with `within` yield, called `<tier or procedure>.<act>`: whoever takes the step must have
 * done so in time after what was done last before it, or after what `from` names. Of a step and the one in its place (insteadOf) either
 * serves, and from either the time runs on.
 */
export function stepDeadlines({ tiers, procedures, roles }: Policy): readonly Requirement[] {
  return chainsOf({ tiers, procedures }).flatMap(({ procedure, steps }) =>
    steps.flatMap((step) => deadlineOf(step, { procedure, steps, roles, tiers })),
  )
}

/** A step whose time may be extended, by whom and how far. */
export interface ExtensibleStep {
  readonly procedure: string
  readonly act: StepAct
  readonly extend: NonNullable<Step['extend']>
}

/** The step behind a requirement made here, where its document lets its time be extended. */
export function extensibleStep(policy: Policy, requirement: string): ExtensibleStep | null {
  for (const { procedure, steps } of chainsOf(policy)) {
    const step = steps.find(({ act }) => requirement === `${procedure}.${act}`)
    if (step?.extend !== undefined) return { procedure, act: step.act, extend: step.extend }
  }
  return null
}

function chainsOf({ tiers, procedures }: Pick<Policy, 'tiers' | 'procedures'>) {
  const ofLists = tiers.map(({ id, list }) => ({ procedure: id, steps: list?.steps ?? [] }))
  const ofProcedures = (['matters', 'requests', 'reporting'] as const).map((procedure) => ({
    procedure,
    steps: procedures[procedure]?.steps ?? [],
  }))
  return [...ofLists, ...ofProcedures]
}

interface Around {
  readonly procedure: string
  readonly steps: readonly Step[]
  readonly roles: Policy['roles']
  readonly tiers: Policy['tiers']
}

function deadlineOf(step: Step, { procedure, steps, roles, tiers }: Around): readonly Requirement[] {
  const from = step.from === undefined ? actsBefore(step, steps) : actsNamed(step.from, steps)
  if (step.within === undefined || from.length === 0) return []
  const isOffice = step.by !== undefined && step.by in roles
  return [
    {
      id: `${procedure}.${step.act}`,
      // Called by the phrase it stands in; where none is cited, by the step itself.
      ...(step.cite.length === 0 && { label: stepName(procedure, step.act, tiers) }),
      bearer: { state: 'set', value: isOffice ? 'office' : 'school' },
      ...(isOffice && step.by !== undefined && { of: { state: 'set', value: { role: [step.by] } } }),
      after: from.map((word) => (isAct(word) ? stepEvent(procedure, word) : word)),
      within: { state: 'set', value: step.within },
      count: 'step',
      where: { state: 'set', value: { kind: [procedure], act: eitherAct(step.act, steps) } },
      atLeast: { state: 'set', value: 1 },
      // Whether a step is called for that has a condition, or stands instead of another, stands in no record: never overdue.
      force: { state: 'set', value: isCalledFor(step) ? step.force : 'may' },
      partial: 'next',
      restricted: false,
      cite: step.cite,
    },
  ]
}

function isCalledFor({ only, insteadOf }: Step): boolean {
  return only === undefined && insteadOf === undefined
}

function actsNamed(from: string, steps: readonly Step[]): readonly string[] {
  return isAct(from) ? eitherAct(from, steps) : [from]
}

/**
 * What can have been done last before a step: what may be passed over is followed by what comes before it; of a step that
 * stands instead of another what comes before the other.
 */
function actsBefore(step: Step, steps: readonly Step[]): readonly StepAct[] {
  const replaced = steps.findIndex(({ act }) => act === step.insteadOf)
  const earlier = steps.slice(0, replaced === -1 ? steps.indexOf(step) : replaced)
  const sure = earlier.findLastIndex((one) => one.force === 'must' && isCalledFor(one))
  return [...new Set(earlier.slice(Math.max(sure, 0)).flatMap(({ act }) => eitherAct(act, steps)))]
}

/** The act, and those of which only one is done: what it stands instead of, and what stands instead of that. */
function eitherAct(act: StepAct, steps: readonly Step[]): readonly StepAct[] {
  const replaced = steps.find((step) => step.act === act)?.insteadOf ?? act
  const instead = steps.filter(({ insteadOf }) => insteadOf === replaced).map((step) => step.act)
  return [...new Set([act, replaced, ...instead])]
}

/** Whether a requirement is the deadline of a step. */
export function isOfStep({ id, count, where }: PlainRequirement): boolean {
  return count === 'step' && id === `${where?.kind?.[0]}.${where?.act?.[0]}`
}

/** Of each list or matter what was done last: several have to agree, leaders confirm one by one, and a new round may begin. */
export function lastOfEach(triggers: readonly Trigger[]): readonly Trigger[] {
  const last = new Map(triggers.map((trigger) => [trigger.subject ?? trigger.id, trigger]))
  return triggers.filter((trigger) => last.get(trigger.subject ?? trigger.id) === trigger)
}

function isAct(word: string): word is StepAct {
  return stepActs.some((act) => act === word)
}
