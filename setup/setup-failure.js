/** A step of the set-up that could not be done; the message is all the user needs, with no stack trace. */
export class SetupFailure extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * Runs a whole script: a failure becomes its message and exit code.
 * @param {() => Promise<void>} script
 */
export async function runScript(script) {
  try {
    await script()
  } catch (error) {
    const expected = error instanceof SetupFailure
    console.error(expected ? error.message : error)
    process.exitCode = expected ? error.exitCode : 1
  }
}
