/** Says who was answered, once that is known. */
export const withNote = (handler) => async (req, res) => {
  await handler(req, res)
  if (req.user) console.info('answered', req.user)
}

export const withUser = (handler) => async (req, res) => {
  req.user = req.headers['x-user']
  return handler(req, res)
}
