exports.connect = (name) => ({
  find: async (token) => (token === 'Bearer a' ? { id: 'u1', name: 'Ann' } : null),
  of: async (id) => [{ id: `${name}-1`, by: id }],
  add: async (id, text) => ({ by: id, text }),
})
