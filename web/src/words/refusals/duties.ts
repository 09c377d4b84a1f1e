import { needName } from '../pairing/list-acts.ts'
import type { Sayings } from './sayings.ts'

// What else is registered, urging, questions put to cadres, and 报送.

const submissionChanged = '报送情况已有变化，没有办理。请刷新后查看。'

/** By what was asked and how the 汇总表 stands. */
const submissionRefusals: Readonly<Record<string, string>> = {
  'submit submitted': '汇总表已经报送，正等统战部接收，没有重复报送。需要更正请联系统战部退回。',
  'submit received': '统战部已接收这个学期的汇总表，没有再次报送。需要更正请联系统战部。',
  'return returned': '这次报送已经退回，正等单位重新报送，没有再次退回。',
  'return received': '这次报送已经接收，没有退回。',
  'receive returned': '这次报送已经退回，要等单位重新报送后才能接收。',
  'receive received': '这次报送已经接收过，没有重复接收。',
}

export const dutyRefusals = {
  'record-not-asked': () =>
    '现行制度没有要求登记这一项，或者这一项不由您登记，没有保存。请从列出的事项中选择。',
  'record-word-unknown': ({ word }) => `现行制度的这一项不含“${word}”，没有保存。请从列出的种类中选择。`,
  'record-needs': ({ needs }) => `还需要填写：${needs.map(needName).join('、')}。没有保存，已填内容还在。`,
  'record-of-submission': () =>
    '这条登记是单位报送汇总表时记下的，没有撤回。需要更正时，请在“报送”中退回这次报送。',
  'nothing-to-urge': () => '没有需要催办的：所列各项都已办好，没有发出通知。',
  'urged-today': ({ units }) => `今天已经催办过${units.join('、')}，没有重复发出。明天仍未办好时可以再催办。`,
  'inquiry-gone': () =>
    '所列联系记录已经修改、撤回，或者已由他人提出核实，没有再提出。请刷新后查看现在的情况。',
  'inquiry-answered': () => '这一项您已经答复过，先前的答复保留，没有重复登记。需要补充时请与统战部联系。',
  'inquiry-settled': () => '这一项已经办结，没有再改动。请刷新后查看。',
  'term-over': () => '这个学期已经结束，不能再补，没有催办。请切换到本学期。',
  'term-not-begun': ({ from }) =>
    `这个学期 ${from} 才开始，不能报送或催办，什么也没有改变。请选择已经开始的学期。`,
  'submission-out-of-order': ({ act, state }) => submissionRefusals[`${act} ${state}`] ?? submissionChanged,
  'submission-superseded': ({ number }) =>
    `单位已重新报送（第 ${number} 次），这一次没有办理。请刷新后查看最近一次。`,
  'record-withdrawn': () => '这条登记已经撤回，没有再次撤回。',
  'nothing-to-explain': () => '这一项现在不需要说明原因：已经办到、还没到期，或者属于必须办的事项。',
} satisfies Partial<Sayings>
