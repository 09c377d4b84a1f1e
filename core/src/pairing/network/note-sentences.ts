import type { PairingNames } from '../explain/pairing-names.ts'
import { namedCadres, namedPersons } from '../explain/pairing-names.ts'
import type { NetworkNote, OutsideReason, RuleNote } from './network-note.ts'

/** What a proposal rests on, or leaves out, in one sentence without its clause. */
export function noteSentence(note: NetworkNote, names: PairingNames): string {
  switch (note.kind) {
    case 'silent-quota':
      return '每人联系人数，文件未规定。可在“本次设定”中给出封顶数，不作为文件的规定。'
    case 'covered-elsewhere':
      return `${note.persons.length} 人已由其他名单联系，本次不再安排：${namedPersons(note.persons, names)}。`
    case 'open-persons':
      return `${note.persons.length} 人资料不全或文件理解未定，尚不能判定，本次不安排：${namedPersons(note.persons, names)}。`
    case 'open-cadres':
      return `尚不能判定是否属于联系主体，本次不安排：${namedCadres(note.cadres, names)}。`
    case 'borne-above':
      return `按规定只计高一级的职责，不列入本名单：${namedCadres(note.cadres, names)}。`
    case 'few-candidates':
      return `${names.cadre(note.cadre)}无适格对象：可以联系的只有 ${note.candidates} 人，应为至少 ${note.atLeast} 人。`
    case 'not-eligible':
      return `${names.cadre(note.cadre)}与${names.person(note.person)}${places[note.where]}，但不再符合规定，推荐时不保留。`
    default:
      return ruleSentence(note, names)
  }
}

const places = { draft: '在本稿中', standing: '是现行结对' } as const

function ruleSentence(note: RuleNote, names: PairingNames): string {
  const { label: rule } = note
  switch (note.kind) {
    case 'outside-network':
      return `“${rule}”${outsideWords[note.why]}，推荐时没有计入，请人工核对。`
    case 'strictest-reading':
      return `“${rule}”有不同理解，尚未采用其一，推荐按各种理解都能满足的一种计算。`
    case 'delegated-quota':
      return `“${rule}”由单位确定，尚未确定：${namedCadres(note.cadres, names)}暂不设限。`
    case 'limits-conflict':
      return `“${rule}”要求${names.cadre(note.cadre)}至少 ${note.atLeast} 人，另有规定至多 ${note.atMost} 人，不能同时做到，按至多计算。`
    case 'team-shared':
      return `“${rule}”按班子合计至少 ${note.atLeast} 人，本次平均分到${namedCadres(note.members, names)}。`
    case 'team-impossible':
      return `“${rule}”按班子合计至少 ${note.atLeast} 人，任何名单最多只能做到 ${note.most} 人（${teamPlaces(note.places)}可以联系的共 ${note.persons} 人）。`
  }
}

function teamPlaces(places: number | null): string {
  return places === null ? '' : `成员名额共 ${places} 个，`
}

const outsideWords: Readonly<Record<OutsideReason, string>> = {
  category: '限定了某一类对象的人数',
  distinct: '按不同的属性计数',
  several: '要求一人有多位联系人',
  'team-most': '限定了班子合计的上限',
  bearer: '不是对领导或联谊对象个人的要求',
}
