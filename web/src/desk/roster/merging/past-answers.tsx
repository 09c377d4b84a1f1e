import type { AnswerOf } from '@tongxin/contract/endpoint'
import { listDuplicates, type MergeRecord, takeBackApart } from '@tongxin/contract/roster/merging'
import { App, Button } from 'antd'
import { useSend } from '../../../app/api.ts'
import { humanAddress } from '../../../app/human-address.ts'
import { AppLink } from '../../../ui/app-link.tsx'
import { Card } from '../../../ui/card.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { fullMoment } from '../../../words/moments.ts'
import { mergingWords as words } from '../../../words/roster/merging.ts'
import { mergeRecordAddress } from './merge-address.ts'

/** Merges with what became of them, the latest first. */
export function MergesCard({ merges }: { readonly merges: readonly MergeRecord[] }) {
  return (
    <Card title={words.mergesTitle}>
      <div className="merging-scroll">
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">{words.kept}</th>
              <th scope="col">{words.gone}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">
                <span className="visually-hidden">{words.open}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {merges.map((merge) => (
              <tr key={merge.id}>
                <td>
                  <AppLink to={humanAddress(merge.survivingId)}>{merge.survivingName}</AppLink>
                </td>
                <td>{merge.mergedName}</td>
                <td>{merge.by}</td>
                <td className="day">{fullMoment(merge.at)}</td>
                <td>
                  {merge.undone ? words.undone(merge.undone.by, fullMoment(merge.undone.at)) : words.stands}
                </td>
                <td>
                  {!merge.undone && (
                    <AppLink to={mergeRecordAddress(merge.id)} aria-label={words.openOf(merge.survivingName)}>
                      {words.open}
                    </AppLink>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

type Apart = AnswerOf<typeof listDuplicates>['apart']

/** Who was told apart, by whom and when; each answer can be taken back. */
export function ApartCard({ apart }: { readonly apart: Apart }) {
  const { message } = App.useApp()
  const send = useSend(takeBackApart, [listDuplicates])
  const takeBack = (firstId: string, secondId: string) =>
    send.mutate(
      { body: { firstId, secondId } },
      { onSuccess: () => void message.success(words.apartBackDone) },
    )
  return (
    <Card title={words.apartTitle}>
      <div className="merging-scroll">
        {send.error && <RefusalNotice error={send.error} />}
        <table className="dense-table">
          <thead>
            <tr>
              <th scope="col">{words.first}</th>
              <th scope="col">{words.second}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">
                <span className="visually-hidden">{words.apartBack}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {apart.map((one) => (
              <tr key={`${one.firstId} ${one.secondId}`}>
                <td>
                  <AppLink to={humanAddress(one.firstId)}>{one.firstName}</AppLink>
                </td>
                <td>
                  <AppLink to={humanAddress(one.secondId)}>{one.secondName}</AppLink>
                </td>
                <td>{one.by}</td>
                <td className="day">{fullMoment(one.at)}</td>
                <td>
                  <Button
                    size="small"
                    disabled={send.isPending}
                    aria-label={words.apartBackOf(one.firstName)}
                    onClick={() => takeBack(one.firstId, one.secondId)}
                  >
                    {words.apartBack}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
