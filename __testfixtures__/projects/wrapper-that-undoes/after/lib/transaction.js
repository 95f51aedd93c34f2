export const undone = []

export const begin = () => ({ undo: (reason) => void undone.push(reason) })
