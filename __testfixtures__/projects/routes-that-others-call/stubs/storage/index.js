const all = [{ id: '7', owner: 'a', text: 'Seven' }, { id: '8', owner: 'b', text: 'Eight' }]
exports.notes = {
  find: async ({ owner }) => all.filter((note) => owner === undefined || note.owner === owner),
  get: async (id) => all.find((note) => note.id === id),
  create: async (note) => ({ id: '9', ...note }),
  remove: async ({ id, by }) => ({ id, by }),
}
