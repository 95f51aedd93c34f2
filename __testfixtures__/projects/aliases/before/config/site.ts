export const site = { name: 'Notes' }
