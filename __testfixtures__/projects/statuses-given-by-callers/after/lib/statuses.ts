export const STATUS = { created: 201, missing: 404 } as const
