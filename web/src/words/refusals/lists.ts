import { actName, needName } from '../pairing/list-acts.ts'
import type { Sayings } from './sayings.ts'

// A list being made: its pairs, its marks and its steps.

export const listRefusals = {
  'not-eligible': ({ reason, fix }) => `没有保存，名单未改动：${reason}。${fix}。`,
  'pair-refused': ({ cadre, person, reason, fix }) =>
    `没有保存，名单未改动：${cadre ?? '所选干部'}—${person ?? '所选联谊对象'}，${reason}。${fix}。`,
  'locks-above-quota': ({ cadre, persons, atMost }) =>
    `没有保存，锁定未改动：${cadre}已锁定 ${persons.length} 人（${persons.join('、')}），制度规定最多 ${atMost} 人。请先解除其中 ${persons.length - atMost} 对；确需超出的，先在本次设定中写明可超出几人。`,
  'pair-marked-otherwise': () =>
    '这一对不能既锁定又排除，没有保存。可能有人刚刚改过：请重新读取，先解除其中一项。',
  'side-unknown': ({ side }) =>
    `没有保存，名单未改动：名册里没有所选的这位${side === 'cadre' ? '党员领导干部' : '党外代表人士'}。请重新选择；确有其人的，请先在名册中登记。`,
  'pair-already-listed': () => '这一对已在名单中，没有重复添加。',
  'mark-not-standing': () => '这条办理记录已经撤回，请刷新后再看。',
  'mark-built-on': ({ act, on }) =>
    `没有撤回：其后 ${on} 已办“${actName(act)}”，是以这一步为前提的。请先撤回后面的一步。`,
  'mark-began-pairs': ({ on }) =>
    `没有撤回：名单已因这一步自 ${on} 起生效，结对已经开始。需要改变的，请另行起草名单或逐对结束。`,
  'lines-changed-since': () => '没有撤回：退回之后名单里的结对已有增减，请在新的一轮里继续办理。',
  'statement-not-standing': () => '这项声明已经撤回，请刷新后再看。',
  'statement-year-over': ({ ended }) => `没有撤回：声明所在的学年已于 ${ended} 前结束，留作依据。`,
  'list-closed': ({ state }) =>
    `没有保存，名单未改动：已经办过“${actName(state)}”，结对不能再改。还没有生效的，可以撤回已办的步骤再改；已经生效的，请起草新的一版。`,
  'list-empty': () => '名单中还没有结对，请先添加。',
  'list-made-by': ({ maker }) =>
    maker === 'unit'
      ? '文件规定这一层级的名单由各单位编制，没有起草。请选择单位。'
      : '文件规定这一层级的名单由学校统一编制，没有起草。请不选单位。',
  'list-already-open': () => '已有一份正在编制的名单，请在那一份上继续。',
  'step-not-open': ({ act, first }) =>
    `没有登记，名单未改动：${first === null ? '前面的步骤' : `前面的“${actName(first)}”`}还没有完成，暂时不能办${act === '' ? '这一步' : `“${actName(act)}”`}。请按名单上的步骤依次办理。`,
  'step-settled': ({ act }) =>
    `“${actName(act)}”这一步已经办过，没有重复登记，名单未改动。原来登记有误的，请先撤回那一条。`,
  'step-not-yours': () => '这一步由其他角色办理，您可以查看进展。',
  'excuse-heading-unknown': ({ heading }) =>
    `现行制度没有把“${heading}”列为免计情形。请改选制度列出的情形，或选“文件未规定，人工免计”。`,
  'role-unknown': ({ role }) => `现行制度没有“${role}”这个机构，请从列出的机构中选择。`,
  'step-needs': ({ needs }) => `这一步还需要填写：${needs.map(needName).join('、')}。`,
  'step-day-too-early': ({ act, on }) =>
    `日期早于“${actName(act)}”登记的 ${on}，没有登记。请核对两步的日期。`,
  'step-day-too-late': ({ act, on }) => `日期晚于“${actName(act)}”登记的 ${on}，没有登记。请核对两步的日期。`,
  'outcome-not-possible': ({ act, outcome }) =>
    outcome === 'no'
      ? `名单已经生效，“${actName(act)}”不能再登记为不同意。需要调整请起草新的一版。`
      : `“${actName(act)}”是制度规定必须办的一步，不能略过。`,
  'extension-too-long': ({ latest }) => `最多可以延长到 ${latest}，没有延长。请改早一些。`,
  'step-not-awaited': ({ act, subject }) =>
    `没有编号为 ${subject} 的事项等着“${actName(act)}”，没有延长。请核对编号。`,
  'extension-too-short': ({ dueOn }) => `现在的期限已是 ${dueOn}，没有延长。请改晚一些。`,
  'holidays-unknown': ({ year }) => `${year} 年的节假日还没有录入，算不出期限。请先在校历中补充。`,
  'adjustment-unknown': () => '现行制度没有这一项调整，请刷新后再试。',
  'no-list-in-force': () => '这里还没有在施行的结对，没有可以声明不调整的名单。请起草名单。',
  'list-of-year-in-force': () => '本学年的名单已经生效，不能再声明不调整。',
  'unchanged-already-stated': ({ on }) => `本学年已于 ${on} 声明不调整，没有重复登记。`,
} satisfies Partial<Sayings>
