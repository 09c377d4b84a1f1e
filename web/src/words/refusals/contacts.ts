import { longDay } from '../days.ts'
import type { Sayings } from './sayings.ts'

// A contact and what was promised in it.

export const contactRefusals = {
  'day-in-future': () => '日期晚于今天。联系记录请在谈过之后填写，往日的情况只能看到今天为止。',
  'day-too-early': ({ on }) => `日期 ${on} 过早，请核对年份。`,
  'not-paired-on-day': ({ on }) => `${longDay(on)}当天两人没有结对，请核对日期和姓名。`,
  'companion-oneself': () => '一起谈的干部里选了记录的干部本人，没有保存。请去掉后再保存，其他内容都还在。',
  'companion-no-cadre': ({ on }) =>
    `所选的一起谈的干部中，有人 ${on} 当天不是在册领导干部，没有保存。请去掉，或核对日期后再保存。`,
  'companion-not-paired': ({ on }) =>
    `所选的一起谈的干部中，有人 ${on} 当天没有与这次的联系对象结对，没有保存。请去掉，或核对日期和联系对象后再保存。`,
  'form-unknown': ({ form }) => `现行制度没有“${form}”这种联系形式，请重新选择。`,
  'series-unknown': ({ series }) => `现行制度没有按“${series}”系列计次的规定，请重新选择。`,
  'event-unknown': () =>
    '所选的事件不在可回应之列：可能已撤回，或与这位联系对象无关。请取消选择或另选一件后再保存，其他内容都还在。',
  'event-after-contact': ({ on, heldOn }) =>
    `所选的事件发生在 ${on}，晚于联系日期 ${heldOn}。请核对日期，或取消选择这件事。`,
  'promise-before-contact': ({ dueOn, heldOn }) =>
    `答应的事要在 ${longDay(dueOn)}前办到，早于谈话的 ${longDay(heldOn)}，没有保存。请改写办到的日期，或核对谈话日期。`,
  'act-unknown': ({ act }) => `现行制度没有按“${act}”计次的规定，请重新选择。`,
  'topic-unknown': ({ topic }) => `没有“${topic}”这个话题，请重新选择。`,
  'identity-number-in-text': () => '文字里像是有身份证号。本系统不保存身份证号，请删去后再保存。',
  'contact-withdrawn': () => '这条记录已撤回，不能再改。',
  'withdraw-too-late': ({ days, lastOn }) =>
    `这条记录只能在录入后 ${days} 天内撤回，到${longDay(lastOn)}为止，没有撤回。请点“修改”改正并写明原因。`,
  'promise-settled': ({ state }) =>
    state === 'kept' ? '这项承诺已记为做到，没有再改。' : '这项承诺已经撤回，没有再改。',
  'promise-unchanged': () => '内容和日期都没有变，没有保存。请改好后再保存，或取消。',
  'nothing-to-confirm': () => '没有等待您确认的代录。',
} satisfies Partial<Sayings>
