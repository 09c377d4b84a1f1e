/** A reason not to start that the person at the terminal can act upon: its message is shown as it is, without a stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}
