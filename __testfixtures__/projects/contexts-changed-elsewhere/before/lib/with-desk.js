/** Puts a context there by another name of the request. */
export const withDesk = (handler) => async (incoming, res) => {
  incoming.context = { desk: incoming.query.desk ?? 'front' }
  return handler(incoming, res)
}

/** Changes the context that it holds. */
export const withShelf = (handler) => async (req, res) => {
  const held = req.context
  held.shelf = 4
  return handler(req, res)
}
