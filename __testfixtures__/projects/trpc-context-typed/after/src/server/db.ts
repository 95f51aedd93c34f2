/** Everything that is stored. */
export const db = { notes: ['a', 'b'] }
