import type { ListPage } from '@tongxin/contract/pairing/pairing'
import type { ListEditor } from '../editor/use-list-editor.ts'
import { MarksNotice } from './marks-notice.tsx'
import { NetworkNotes } from './network-notes.tsx'
import { ProposalHead } from './proposal-head.tsx'
import { ProposalLastStep } from './proposal-last-step.tsx'
import { ProposalPersons } from './proposal-persons.tsx'
import type { ProposalProps } from './proposal-props.ts'
import { ProposalTable } from './proposal-table.tsx'
import { RunForm } from './run-form.tsx'
import { useKeptMarks } from './use-kept-marks.ts'
import { WhyPanel } from './why-panel.tsx'
import './proposal.css'

interface ViewProps extends ProposalProps {
  readonly editor: ListEditor
  readonly onReread: () => Promise<ListPage | undefined>
}

/** A proposal in the place of the list: shown, tried and changed, and written into the list only when adopted. */
export function ProposalView({ editor, onReread, ...shown }: ViewProps) {
  const { desk, page, acts } = shown
  const kept = useKeptMarks(page, desk)
  return (
    <section className="proposal screen-only">
      <ProposalHead {...shown} editor={editor} onReread={onReread} />
      {desk.plan && (
        <>
          <MarksNotice page={page} desk={desk} acts={acts} kept={kept} />
          <RunForm key={JSON.stringify(desk.run)} {...shown} />
          <div className="pair-board" aria-busy={desk.phase === 'solving'}>
            <ProposalTable {...shown} plan={desk.plan} />
            <div className="proposal-side">
              {desk.why && <WhyPanel {...shown} plan={desk.plan} />}
              <ProposalPersons {...shown} plan={desk.plan} kept={kept} />
              {desk.network && <NetworkNotes page={page} notes={desk.network.notes} />}
            </div>
          </div>
          <ProposalLastStep {...shown} plan={desk.plan} />
        </>
      )}
    </section>
  )
}
