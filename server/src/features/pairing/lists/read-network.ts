import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { showListNetwork } from '@tongxin/contract/pairing/list-proposal'
import { shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import { packedCadre } from '@tongxin/core/pairing/network/sent-network'
import type { Work } from '../../../platform/work.ts'
import { wirePairMark } from './list-page.ts'
import { readerOf } from './list-rows.ts'
import { findSubject, networkOfSubject } from './list-subject.ts'

/** What a proposal for a list is made from, for whoever may edit it; a target that would tell a hidden field is not named. */
export async function readNetwork(
  work: Work,
  id: string,
): Promise<AnswerOf<typeof showListNetwork> | undefined> {
  const subject = await findSubject(work, id, 'list.edit')
  if (!subject) return undefined
  const network = networkOfSubject(work, subject)
  await work.record([
    { act: 'list.read', subjectKind: 'list', subjectIds: [id], fields: ['persons', 'eligibility'] },
  ])
  const mayRead = readerOf(work, subject.row)
  return {
    ...network,
    cadres: network.cadres.map(packedCadre),
    pairMarks: subject.pairMarks.map(wirePairMark),
    persons: network.persons.map(({ target, ...person }) => ({
      ...person,
      target: target && shownTarget(target, mayRead),
    })),
  }
}
