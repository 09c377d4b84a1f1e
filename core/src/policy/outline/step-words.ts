import type { Step } from '../step.ts'
import { actWords } from './act-words.ts'
import type { OutlineNames } from './names.ts'
import { spanWords } from './period-words.ts'
import { type HowToSay, type Saying, sayValue } from './value-words.ts'

/** 征求意见 › 提出 › 确定. */
export function stepsValue(steps: readonly Step[]): string {
  return steps.map(({ act }) => actWords[act]).join(' › ')
}

/** One step with all it says: 备案：二级单位党组织，报党委统战部，10 个工作日内. */
export function stepWords(step: Step, names: OutlineNames): string {
  const roles = (ids: readonly string[]) => ids.map(names.role).join('、')
  const { by, via, body, mode, from, within, extend, only, insteadOf } = step
  const told = [
    forceWords[step.force],
    only,
    by && names.role(by),
    step.with.length > 0 ? `会同${roles(step.with)}` : '',
    step.to.length > 0 ? `向${roles(step.to)}` : '',
    via && `经${names.role(via)}`,
    body && `由${body}决定`,
    step.basis.length > 0 ? `依据${step.basis.join('、')}` : '',
    mode,
    within && `${from ? `自${names.event(from)}起 ` : ''}${spanWords(within)}内`,
    !within && from ? `自${names.event(from)}起` : '',
    extend &&
      `可延长 ${spanWords(extend.atMost)}${extend.needs ? `，须${names.role(extend.needs)}同意` : ''}`,
    step.needs.length > 0 ? `须${step.needs.join('、')}` : '',
    insteadOf && `代替“${actWords[insteadOf]}”`,
  ]
  const words = told.filter((part) => part !== undefined && part !== '').join('，')
  return words === '' ? actWords[step.act] : `${actWords[step.act]}：${words}`
}

/** With whom a step is taken, where that can be read in several ways. */
export function partnersSaying(
  { act, withReadings }: Step,
  { place, names }: Pick<HowToSay<never>, 'place' | 'names'>,
): Saying {
  const say = (roles: readonly string[]) =>
    roles.length === 0 ? '听取意见后自行作出' : `与${roles.map(names.role).join('、')}共同作出`
  return sayValue(withReadings, { place, about: `“${actWords[act]}”由谁作出`, say, names })
}

const forceWords = { must: '', should: '一般', may: '可' } as const
