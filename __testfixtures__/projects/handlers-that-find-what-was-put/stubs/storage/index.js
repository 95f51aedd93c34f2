const all = [{ id: '7', owner: 'a', text: 'Seven' }, { id: '8', owner: 'b', text: 'Eight' }]
exports.notes = {
  find: async (where) => all.filter((note) => where.owner === undefined || note.owner === where.owner),
  get: async (id) => all.find((note) => note.id === id),
  create: async (note) => ({ id: '9', ...note }),
  remove: async ({ id, by }) => ({ id, by }),
}
