// Words the generated school is made of. Nobody and nothing here exists.
import type { Dice } from './dice.ts'

const surnames = [
  ...'闻祝岑邵蔺阮霍荀滕郜卞卓闵柏仲计费宁虞秋年贝桑单应禤苗邬阎柯简商温晏项殷巫池谷童翟姬芮',
] as const
const first = [...'知以砚闻明书临若嘉望清怀叔元慕予景南思一致逸与含沐采北听见修允慎鹤云静敏守星竹松'] as const
const second = [...'秋宁笙舟远衡川谷禾舒和瑾平曦珩白安行絮齐苇漪时章越风微薇澄辰恒岫澜'] as const

export function inventName(dice: Dice): string {
  return dice.pick(filled(surnames)) + dice.pick(filled(first)) + dice.pick(filled(second))
}

function filled<T>(from: readonly T[]): readonly [T, ...T[]] {
  const [head, ...rest] = from
  if (head === undefined) throw new RangeError('nothing to pick from')
  return [head, ...rest]
}

const fields = [
  '文学',
  '历史',
  '法学',
  '数学',
  '物理',
  '化学',
  '生物',
  '地理',
  '机电',
  '土木',
  '计算机',
  '信息',
] as const
const kinds = ['学院', '研究院', '实验中心', '书院', '教学部'] as const

/** Up to sixty units, each with a name of its own. */
export function nameUnit(index: number): string {
  return `${fields[index % fields.length]}${kinds[Math.floor(index / fields.length)]}`
}

export const parties = ['05', '06', '07', '08', '09', '10', '11', '12', '13'] as const
export const titles = ['讲师', '副教授', '副教授', '教授', '研究员'] as const
export const topics = ['校情通报', '教学科研', '意见建议', '工作条件', '急难愁盼问题'] as const
export const forms = ['个别谈心', '个别谈心', '个别谈心', '座谈', '走访', '走访', '电话', '网络'] as const

const sentences = [
  '主要谈了本学期课程建设的进度和教材更新的经费安排。',
  '通报了学校年度重点工作，听取了对学科建设的意见。',
  '谈到实验中心排课和耗材采购，旺季供货要等六周左右。',
  '了解近期教学安排，对方提到三号教学楼的投影设备老旧。',
  '谈了研究生培养方案的修订，建议增加与校外基地对接的实践环节。',
  '说明了青年教师公寓的申请办法和办理途径，约定材料齐后再联系。',
  '走访实验室，看了安全检查的整改情况，夜间值守仍有不便。',
  '交流了科研平台开放共享的做法，希望预约系统能显示空闲时段。',
] as const

/** Two to five sentences, as long as people write. */
export function inventBrief(dice: Dice): string {
  return Array.from({ length: 2 + dice.below(4) }, () => dice.pick(sentences)).join('')
}

export const raisedTexts = [
  '建议实验耗材旺季提前一个月集中采购，并公布到货时间。',
  '建议延长实验楼夜间门禁时间，周末照常开放。',
  '希望更新三号教学楼的投影设备。',
] as const
export const promiseTexts = ['问清采购周期后回话', '回复实训室预约', '了解教材经费申报办法后告知'] as const
