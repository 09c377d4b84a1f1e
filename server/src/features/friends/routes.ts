import * as contract from '@tongxin/contract/friends'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, type Route, route } from '../../http/route.ts'
import { dutiesOfCadre } from '../../workflows/contact-duties.ts'
import { changePromise, keepPromise } from './commands.ts'
import { findFriendsCadre, readFriends } from './queries.ts'

export const friendRoutes: readonly Route[] = [
  route(contract.listFriends, async (ask) => {
    const found = await findFriendsCadre(ask, ask.query.cadreId)
    if (!found) return refuse({ code: 'not-found' })
    const done = await readFriends(ask, found, await dutiesOfCadre(ask, found.cadreId))
    return done.ok ? answer(done.value) : done
  }),

  route(contract.keepPromise, async (ask) => keepPromise(ask, { id: ask.params.id, version: ask.version })),

  route(contract.changePromise, async (ask) => {
    const done = await changePromise(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? answer(done.value, done.value.version) : done
  }),
]
