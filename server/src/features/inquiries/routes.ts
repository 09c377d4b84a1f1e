import * as contract from '@tongxin/contract/contacts/inquiries'
import { answer, nothing, type Route, route } from '../../http/route.ts'
import { answerOwn, settle, takeUp } from './commands.ts'
import { readInquiries, readOwnInquiries } from './queries.ts'

export const inquiryRoutes: readonly Route[] = [
  route(contract.listInquiries, async (ask) => answer(await readInquiries(ask, ask.query))),

  route(contract.takeUpInquiry, async (ask) => {
    const done = await takeUp(ask, ask.body)
    return done.ok ? nothing() : done
  }),

  route(contract.settleInquiry, async (ask) => {
    const done = await settle(ask, ask.params.id)
    return done.ok ? nothing() : done
  }),

  route(contract.listOwnInquiries, async (ask) => answer(await readOwnInquiries(ask))),

  route(contract.answerInquiry, async (ask) => {
    const done = await answerOwn(ask, { id: ask.params.id, text: ask.body.text })
    return done.ok ? nothing() : done
  }),
]
