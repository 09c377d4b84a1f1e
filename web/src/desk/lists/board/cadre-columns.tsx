import { editorWords as words } from '../../../words/pairing/list-editor.ts'

/** The head of the table of cadres with their persons; `how`: what one can do with the persons in it. */
export function CadreColumns({ how }: { readonly how: boolean }) {
  return (
    <>
      <colgroup>
        <col className="cadre-column" />
        <col className="post-column" />
        <col className="load-column" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.columnCadre}</th>
          <th scope="col" className="cadre-post">
            {words.columnPost}
          </th>
          <th scope="col">{words.columnLoad}</th>
          <th scope="col">
            {words.columnPersons}
            {how && <span className="screen-only">{words.columnPersonsHow}</span>}
          </th>
        </tr>
      </thead>
    </>
  )
}
