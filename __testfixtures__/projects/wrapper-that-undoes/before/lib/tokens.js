const ROLES = { a: 'admin', b: 'member' }

export const roleOf = (token) => ROLES[token]
