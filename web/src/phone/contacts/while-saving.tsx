interface WhileSavingProps {
  readonly isSaving: boolean
  readonly children: React.ReactNode
}

/** What is typed into a form that is on its way would be saved nowhere: it takes nothing until the answer is there. */
export function WhileSaving({ isSaving, children }: WhileSavingProps) {
  return (
    <fieldset className="log-saving" disabled={isSaving}>
      {children}
    </fieldset>
  )
}
