import { server } from 'boats'

const list = (req, res) => res.json({ of: 'boats' })

const rest = (req, res) => server.handle(req, res)

export default (req, res) => (req.method === 'GET' ? list(req, res) : rest(req, res))
