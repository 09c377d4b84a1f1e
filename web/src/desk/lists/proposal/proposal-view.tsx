import type { ListEditor } from '../editor/use-list-editor.ts'
import { NetworkNotes } from './network-notes.tsx'
import { ProposalHead } from './proposal-head.tsx'
import { ProposalPersons } from './proposal-persons.tsx'
import type { ProposalProps } from './proposal-props.ts'
import { ProposalTable } from './proposal-table.tsx'
import { RunForm } from './run-form.tsx'
import { WhyPanel } from './why-panel.tsx'
import './proposal.css'

/** A proposal in the place of the list: shown, tried and changed, and written into the list only when adopted. */
export function ProposalView({ editor, ...shown }: ProposalProps & { readonly editor: ListEditor }) {
  const { desk } = shown
  return (
    <section className="proposal screen-only">
      <ProposalHead {...shown} editor={editor} />
      {desk.plan && (
        <>
          <RunForm key={JSON.stringify(desk.run)} {...shown} />
          <div className="pair-board" aria-busy={desk.phase === 'solving'}>
            <ProposalTable {...shown} plan={desk.plan} />
            <div className="proposal-side">
              {desk.why && <WhyPanel {...shown} plan={desk.plan} />}
              <ProposalPersons {...shown} plan={desk.plan} />
              {desk.network && <NetworkNotes page={shown.page} notes={desk.network.notes} />}
            </div>
          </div>
        </>
      )}
    </section>
  )
}
