/** The sheet of our Excel starter that lists the placeholders: never checked nor filled, and left out of what is made. */
export const notesSheet = '占位符说明'
