import { withSession } from '../../lib/session'

export default function handler(req, res) {
  // Its second parameter has another name inside.
  return withSession(req, res, function () {
    res.json({ args: arguments.length })
  })
}
