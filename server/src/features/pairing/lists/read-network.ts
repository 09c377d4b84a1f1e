import { may } from '@tongxin/core/account/may'
import { shownTarget } from '@tongxin/core/pairing/eligibility/shown-grounds'
import type { SentNetwork } from '@tongxin/core/pairing/network/list-network'
import type { Work } from '../../../platform/work.ts'
import { readerOf } from './list-page.ts'
import { findList } from './list-store.ts'
import { loadSubject, networkOfSubject } from './list-subject.ts'

/** What a proposal for a list is made from, for whoever may edit it; a target that would tell a hidden field is not named. */
export async function readNetwork(work: Work, id: string): Promise<SentNetwork | undefined> {
  const row = await findList(work, id)
  if (!row || !may(work.actor, 'list.edit', { unitId: row.unit_id }).allowed) return undefined
  const network = networkOfSubject(work, await loadSubject(work, row))
  await work.record([
    { act: 'list.read', subjectKind: 'list', subjectIds: [id], fields: ['persons', 'eligibility'] },
  ])
  const mayRead = readerOf(work, row)
  return {
    ...network,
    persons: network.persons.map(({ target, ...person }) => ({
      ...person,
      target: target && shownTarget({ ...target, label: target.label ?? target.id }, mayRead),
    })),
  }
}
