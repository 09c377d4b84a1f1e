/**
 * The part of our starters that lists the placeholders: a sheet in Excel, in Word all between {#占位符说明} and {/占位符说明}.
 * Never checked nor filled, and left out of what is made.
 */
export const notesSheet = '占位符说明'
