import validateSession from '../../lib/session'

export default async (req, res) => {
  validateSession(req, res).then((session) => res.json(session))
}
