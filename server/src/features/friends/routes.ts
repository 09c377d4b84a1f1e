import * as contract from '@tongxin/contract/contacts/friends'
import { showMeetingCard } from '@tongxin/contract/contacts/meeting-card'
import * as promises from '@tongxin/contract/contacts/promises'
import { refuse } from '@tongxin/core/decision/decision'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { dutiesOfCadre } from '../../workflows/contact-duties.ts'
import { changePromise, keepPromise, setPromiseReminder, withdrawPromise } from './commands.ts'
import { findMeeting, readMeetingCard } from './meeting-card.ts'
import { readPromises } from './promise-rows.ts'
import { findFriendsCadre, readFriends } from './queries.ts'

export const friendRoutes: readonly Route[] = [
  route(contract.listFriends, async (ask) => {
    const found = await findFriendsCadre(ask, ask.query.cadreId)
    if (!found) return refuse({ code: 'not-found' })
    const done = await readFriends(ask, found, await dutiesOfCadre(ask, found.cadreId))
    return done.ok ? answer(done.value) : done
  }),

  route(showMeetingCard, async (ask) => {
    const sides = await findMeeting(ask, ask.params.id, ask.query)
    if (!sides) return refuse({ code: 'not-found' })
    const done = await readMeetingCard(ask, sides, await dutiesOfCadre(ask, sides.cadreId))
    return done.ok ? answer(done.value) : done
  }),

  route(promises.listPromises, async (ask) => answer(await readPromises(ask))),

  route(contract.keepPromise, async (ask) => {
    const done = await keepPromise(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? nothing() : done
  }),

  route(contract.changePromise, async (ask) => {
    const done = await changePromise(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? answer(done.value, done.value.version) : done
  }),

  route(promises.withdrawPromise, async (ask) => {
    const done = await withdrawPromise(ask, { ...ask.body, id: ask.params.id, version: ask.version })
    return done.ok ? nothing() : done
  }),

  route(promises.setPromiseReminder, async (ask) => {
    await setPromiseReminder(ask, ask.body.days)
    return nothing()
  }),
]
