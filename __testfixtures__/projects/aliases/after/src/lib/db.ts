export const db = { find: async (id: string) => ({ id }), add: async (name: string) => ({ name }) }
