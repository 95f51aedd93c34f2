export const ROLES = { admin: 'admin', cook: 'cook' } as const
