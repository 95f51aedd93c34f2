export const db = { users: ['a'] }
