const items = new Map<string, { version: string; text: string }>([['a', { version: '3', text: 'A' }], ['b', { version: '1', text: 'B' }]])

export const db = {
  async remove(id: string) {
    return items.has(id) ? undefined : id === 'never' ? 'locked' : 'gone'
  },
  async compact() {
    await new Promise((resolve) => setTimeout(resolve, 20))
  },
  async transaction<T>(work: (tx: { find: (id: string) => Promise<unknown>; rename: (id: string, name: string) => unknown }) => Promise<T>) {
    return work({ find: async (id) => items.get(id), rename: (id, name) => (name === 'taken' ? undefined : { id, name }) })
  },
  async note(..._: string[]) {},
  async load(id: string) {
    const found = items.get(id)
    if (!found && id !== 'nothing') throw new Error('no item')
    return found
  },
}
