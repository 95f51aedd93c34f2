export const flags = ['nl', 'fr']
