import {
  type ImportObstacle,
  type ImportPreview,
  listImports,
  showImport,
  showUndo,
  undoImport,
} from '@tongxin/contract/imports/imports'
import { listCadres, listPersons, listUnits } from '@tongxin/contract/roster/roster'
import { Button, Popconfirm } from 'antd'
import { useAnswer, useSend } from '../../app/api.ts'
import { Card } from '../../ui/card.tsx'
import '../../ui/dense-table.css'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { importWords as words } from '../../words/imports.ts'

/** Taking a written table back: what that means, or what stands in the way. */
export function UndoCard({ preview }: { readonly preview: ImportPreview }) {
  const params = { id: preview.id }
  const shown = useAnswer(showUndo, { params })
  const undo = useSend(undoImport, [showImport, listImports, listUnits, listCadres, listPersons])
  const outlook = shown.data?.value
  const error = shown.error ?? undo.error
  return (
    <Card title={words.undoTitle}>
      <div className="card-body">
        {error && <RefusalNotice error={error} onRetry={() => void shown.refetch()} />}
        {outlook && outlook.obstacleTotal === 0 && (
          <>
            <p className="import-undo">{words.undoText(outlook.removed, outlook.restored)}</p>
            <Popconfirm
              title={words.undoAsk}
              okText={words.undo}
              cancelText={words.keepImport}
              onConfirm={() => undo.mutate({ params })}
            >
              <Button danger loading={undo.isPending}>
                {words.undo}
              </Button>
            </Popconfirm>
          </>
        )}
        {outlook && outlook.obstacleTotal > 0 && (
          <>
            <p>{words.builtOn(outlook.obstacleTotal)}</p>
            <Obstacles obstacles={outlook.obstacles} />
            {outlook.obstacles.length < outlook.obstacleTotal && (
              <p className="card-note">
                {words.problemsMore(outlook.obstacles.length, outlook.obstacleTotal)}
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function Obstacles({ obstacles }: { readonly obstacles: readonly ImportObstacle[] }) {
  return (
    <div className="import-scroll">
      <table className="dense-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.standsInTheWay}</th>
            <th scope="col">{words.lastRecorded}</th>
            <th scope="col">{words.fix}</th>
          </tr>
        </thead>
        <tbody>
          {obstacles.map(({ name, kind, count, lastOn }) => (
            <tr key={`${name} ${kind} ${lastOn}`}>
              <td>{name}</td>
              <td>{words.obstacles[kind](count)}</td>
              <td>{lastOn}</td>
              <td>{words.waysOn[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
