export const CARD_HEADER = 'x-library-card'

export const Status = { created: 201, missing: 404, nothing: 204 } as const
