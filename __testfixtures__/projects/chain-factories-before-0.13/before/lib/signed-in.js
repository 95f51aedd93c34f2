export function signedIn(req, res, next) {
  if (!req.headers['x-user']) throw Object.assign(new Error('who are you?'), { code: 401 })
  req.user = req.headers['x-user']
  next()
}
