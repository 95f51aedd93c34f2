/** Says who was answered, once that is known. */
/** @deprecated next-reroute: use withNoteRoute */
export const withNote = (handler) => async (req, res) => {
  await handler(req, res)
  if (req.user) console.info('answered', req.user)
}

/** Says who was answered, once that is known. */
export const withNoteRoute = (handler) => async (request, context) => {
  const { user } = context
  const response = await handler(request, context)
  if (user) console.info('answered', user)
  return response
}

/** @deprecated next-reroute: use withUserRoute */
export const withUser = (handler) => async (req, res) => {
  req.user = req.headers['x-user']
  return handler(req, res)
}

export const withUserRoute = (handler) => async (request, context) => {
  const user = request.headers.get('x-user') ?? undefined
  return handler(request, { ...context, user })
}
