export const db = { add: async (times) => times }
